import { event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import {
  APPROVED,
  ARRIVED,
  DIAGNOSED,
  OPENED,
  QUOTE_DISARMED,
  QUOTED,
} from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const REFUSAL = { grounds: ['FR-R8-1'], reason: sealed(5) };

describe('refuse-repair', () => {
  it('refuses with its ground and disarms the target; the way back is a person’s decision (FR-R8, A-FR-16)', () => {
    const recorded = given(DIAGNOSED)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRecords(
        event('repair-refused', {
          refusedOn: '2026-04-15',
          ...REFUSAL,
          returnFreight: { payer: 'person-decides', clauses: ['A-FR-16'] },
        }),
        event('deadline-disarmed', { kind: 'repair-target' }),
      );
    expect(recorded.state).toMatchObject({ stage: 'refused', custody: 'held', clock: 'idle', owed: [] });
    expectAlreadySo(recorded);
  });

  it.each([
    ['on request', OPENED, []],
    ['on arrival', ARRIVED, [event('deadline-disarmed')]],
    ['once a quote was withdrawn', [...QUOTED, happened('quote-withdrawn'), QUOTE_DISARMED], []],
  ])('is in place %s', (_what, history, more) => {
    given(history)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRecords(event('repair-refused'), ...more);
  });

  it('is out of place while a quote or a promise stands', () => {
    given(QUOTED)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R4-1']);
    given(APPROVED).when('refuse-repair', REFUSAL, LEAD).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
