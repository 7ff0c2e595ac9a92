import { DESK, event, expectAlreadySo, given, happened } from '../../../test/support/given-case.js';
import {
  ARRIVED,
  AUTHORISED,
  LAPSED,
  OPENED,
  QUOTED,
  REFUSED,
  unacknowledged,
} from '../../../test/support/history.js';

const SAID = { of: 'data-erasure', channel: 'phone' } as const;
const LETTER = happened('evidence-attached', { evidenceId: 'letter-1', kind: 'letter' });

describe('record-acknowledgement', () => {
  it('puts on record, once, what the customer says: by whom, how, when and in which words (FR-R5-6b)', () => {
    const recorded = given(unacknowledged(ARRIVED))
      .when('record-acknowledgement', SAID, DESK)
      .thenRecords(
        event('acknowledgement-recorded', {
          of: 'data-erasure',
          by: 'customer',
          channel: 'phone',
          givenOn: '2026-04-15',
          wording: { document: 'FR', revision: '2023-12-13' },
          evidenceId: null,
          clauses: ['FR-R5-6b'],
        }),
      );
    expect(recorded.state.acknowledgement).toMatchObject({ kind: 'given', recordedBy: DESK.id });
    expectAlreadySo(recorded);
  });

  it('says who spoke for him, when it came, and what shows it', () => {
    const letter = { ...SAID, channel: 'letter', by: 'representative', givenOn: '2026-04-10' } as const;
    given(unacknowledged(ARRIVED), LETTER)
      .when('record-acknowledgement', { ...letter, evidenceId: 'letter-1' })
      .thenRecords(
        event('acknowledgement-recorded', {
          by: 'representative',
          channel: 'letter',
          givenOn: '2026-04-10',
          evidenceId: 'letter-1',
        }),
      );
  });

  it.each([
    ['a day to come', { givenOn: '2026-04-16' }, 'givenOn'],
    ['a day before the request', { givenOn: '2026-04-05' }, 'givenOn'],
    ['evidence that is not on the case', { evidenceId: 'letter-2' }, 'evidenceId'],
  ])('refuses %s', (_what, wrong, field) => {
    const { fields } = given(unacknowledged(ARRIVED), LETTER)
      .when('record-acknowledgement', { ...SAID, ...wrong })
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields['problems']).toMatchObject([{ field }]);
  });

  it.each([
    ['asked for', OPENED],
    ['quoted', QUOTED],
    ['authorised', AUTHORISED],
  ])('may come late, of a case that is %s', (_what, history) => {
    given(unacknowledged(history))
      .when('record-acknowledgement', SAID)
      .thenRecords(event('acknowledgement-recorded'));
  });

  it('comes before the work, of a case that is still to be repaired', () => {
    const late = given(unacknowledged(AUTHORISED), happened('repair-started'))
      .when('record-acknowledgement', SAID)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(late.message).toContain('the work has begun');
    const refused = given(unacknowledged(REFUSED))
      .when('record-acknowledgement', SAID)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(refused.fields).toMatchObject({ until: 'nothing: no repair is in hand' });
    const lapsed = given(unacknowledged(LAPSED))
      .when('record-acknowledgement', SAID)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(lapsed.fields).toMatchObject({ until: 'the cancellation is reversed' });
  });
});
