import { event, expectAlreadySo, given, happened } from '../../../test/support/given-case.js';
import {
  APPROVED,
  DIAGNOSED,
  OPENED,
  QUOTE_DISARMED,
  QUOTED,
  REFUSED,
  REPAIRED,
} from '../../../test/support/history.js';
import { termsWithout } from '../../../test/support/sample-terms.js';
import { PACK_TERMS, PACK_VISIT, QUOTED_ON_SITE } from '../../../test/support/visits.js';

describe('cancel-case', () => {
  it('costs nothing before the quote; the way back is a person’s decision (A-FR-11)', () => {
    const recorded = given(DIAGNOSED)
      .when('cancel-case', {})
      .thenRecords(
        event('case-cancelled', {
          cancelledOn: '2026-04-15',
          reason: null,
          charges: { charges: [], total: 0, feeTableRevision: null },
          returnFreight: { payer: 'person-decides', clauses: expect.arrayContaining(['A-FR-11']) },
        }),
        event('deadline-disarmed', { kind: 'repair-target' }),
      );
    expect(recorded.state).toMatchObject({
      stage: 'cancelled',
      clock: 'idle',
      cancellation: { cause: 'EXPLICIT' },
    });
    expectAlreadySo(recorded);
  });

  it('needs no fee table before the quote', () => {
    given(OPENED)
      .under(termsWithout('feeTables'))
      .when('cancel-case', {})
      .thenRecords(event('case-cancelled'));
  });

  it.each([
    ['unanswered', QUOTED, [event('deadline-disarmed', { kind: 'quote-answer' })]],
    ['approved', APPROVED, []],
    ['withdrawn', [...QUOTED, happened('quote-withdrawn'), QUOTE_DISARMED], []],
  ])(
    'costs inspection fee and shipping once a quote was issued, also when it is %s (FR-R2-7a)',
    (_what, history, more) => {
      const { state } = given(history)
        .when('cancel-case', {})
        .thenRecords(
          event('case-cancelled', { charges: { total: 4_400 }, returnFreight: { payer: 'customer' } }),
          ...more,
        );
      expect(state.owed.map((one) => one.cause)).toStrictEqual(['cancellation']);
    },
  );

  it('is too late once the repair is done or refused', () => {
    given(REPAIRED).when('cancel-case', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(REFUSED).when('cancel-case', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('charges no way back of an item that is visited where it stands, and calls the visit off', () => {
    given(QUOTED_ON_SITE)
      .when('cancel-case', {})
      .thenRecords(
        event('case-cancelled', { charges: { charges: [{ kind: 'inspection-fee' }], total: 3_300 } }),
        event('deadline-disarmed', { kind: 'quote-answer' }),
      );
    const { state } = given(PACK_VISIT)
      .under(PACK_TERMS)
      .when('cancel-case', {})
      .thenRecords(event('case-cancelled'), event('deadline-disarmed', { kind: 'visit-target' }));
    expect(state).toMatchObject({ stage: 'cancelled', clock: 'idle', custody: 'with-customer' });
  });
});
