import { event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import { OPENED, PAID_UP, UNDELIVERABLE, UNREACHABLE } from '../../../test/support/history.js';
import { termsWith, termsWithout } from '../../../test/support/sample-terms.js';

const TRIED = happened('contact-recorded');
const THRICE = [TRIED, TRIED, TRIED];

describe('record-unreachable', () => {
  it('stores the item after the configured number of attempts and arms three months (FR-R5-14, A-FR-09)', () => {
    const recorded = given(PAID_UP, THRICE)
      .when('record-unreachable', {})
      .thenRecords(
        event('customer-unreachable', {
          since: '2026-04-15',
          attempts: 3,
          wantedAttempts: 3,
          termsRevision: 'terms-1',
        }),
        event('deadline-armed', { kind: 'storage', startsOn: '2026-04-15', lastDay: '2026-07-15' }),
      );
    expect(recorded.state).toMatchObject({ custody: 'stored', storage: { kind: 'unreachable' } });
    expectAlreadySo(recorded);
  });

  it('is refused after too few attempts, also to a lead', () => {
    const { fields } = given(PAID_UP, TRIED, TRIED)
      .when('record-unreachable', {}, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14', 'A-FR-09']);
    expect(fields).toStrictEqual({
      made: 2,
      wanted: 3,
      until: '3 attempts are on record',
      stage: 'repaired',
      allowed: ['attach-evidence', 'state-facts', 'ship-item', 'record-contact'],
    });
  });

  it('is not offered in place of another command before the attempts are made', () => {
    const insteadAfter = (...tried: readonly (typeof TRIED)[]) =>
      given(PAID_UP, tried).when('confirm-delivery', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW').fields[
        'allowed'
      ];
    expect(insteadAfter(TRIED, TRIED)).not.toContain('record-unreachable');
    expect(insteadAfter(...THRICE)).toContain('record-unreachable');
  });

  it('counts attempts from the last time the customer was reached', () => {
    given(PAID_UP, TRIED, TRIED, happened('contact-recorded', { reached: true }), TRIED)
      .when('record-unreachable', {})
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('is a lead’s decision while the number is not configured', () => {
    const unset = termsWithout('contactAttempts');
    given(PAID_UP, TRIED)
      .under(unset)
      .when('record-unreachable', {})
      .thenRefused('REPAIR_CASE.PERSON_DECIDES', ['A-FR-09']);
    given(PAID_UP, TRIED)
      .under(unset)
      .when('record-unreachable', {}, LEAD)
      .thenRecords(
        event('customer-unreachable', { attempts: 1, wantedAttempts: null }),
        event('deadline-armed'),
      );
  });

  it('wants the number that was configured for the day of arrival, whatever it is today', () => {
    const raised = (from: string) =>
      termsWith({
        contactAttempts: [
          { value: 1, until: Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() },
          { value: 9, from },
        ],
      });
    given(PAID_UP, TRIED)
      .under(raised('2026-04-08'))
      .when('record-unreachable', {})
      .thenRecords(event('customer-unreachable', { wantedAttempts: 1 }), event('deadline-armed'));
    const { fields } = given(PAID_UP, TRIED)
      .under(raised('2026-04-07'))
      .when('record-unreachable', {})
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(fields).toMatchObject({ made: 1, wanted: 9 });
  });

  it('is a lead’s decision where the number had ended before the arrival', () => {
    given(PAID_UP, THRICE)
      .under(termsWith({ contactAttempts: { value: 3, until: '2026-04-06' } }))
      .when('record-unreachable', {})
      .thenRefused('REPAIR_CASE.PERSON_DECIDES', ['A-FR-09']);
  });

  it('does not begin tomorrow, nor before the item was here', () => {
    given(PAID_UP, THRICE)
      .when('record-unreachable', { since: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(PAID_UP, THRICE)
      .when('record-unreachable', { since: '2026-04-06' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(PAID_UP, THRICE)
      .when('record-unreachable', { since: '2026-04-07' })
      .thenRecords(event('customer-unreachable', { since: '2026-04-07' }), event('deadline-armed'));
  });

  it('arms anew: the second arming, from its own day', () => {
    const reached = [
      happened('contact-recorded', { reached: true }),
      happened('storage-ended', { because: 'contact' }),
    ];
    given(UNREACHABLE, reached, THRICE)
      .when('record-unreachable', {}, undefined, '2026-06-01T03:00:00.000Z')
      .thenRecords(
        event('customer-unreachable'),
        event('deadline-armed', { arming: 2, lastDay: '2026-09-01' }),
      );
  });

  it('is out of place before the arrival and while a failed return is stored', () => {
    given(OPENED, THRICE)
      .when('record-unreachable', {})
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
    given(UNDELIVERABLE, THRICE).when('record-unreachable', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
