import {
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  STREAM,
  TIMEKEEPER,
} from '../../../test/support/given-case.js';
import { APPROVED, LAPSED, QUOTE_FIRES_AT, QUOTED, REJECTED } from '../../../test/support/history.js';
import { termsWith, termsWithout } from '../../../test/support/sample-terms.js';
import { QUOTED_ON_SITE } from '../../../test/support/visits.js';
import { deadlineIdOf } from '../deadlines.js';

const FIRING = { deadlineId: deadlineIdOf(STREAM, 'quote-answer'), arming: 1 };

describe('lapse-quote', () => {
  it('cancels and charges once, as of the moment of lapse however late it is noticed (FR-R4-4)', () => {
    const at = '2026-05-01T01:02:03.004Z';
    const recorded = given(QUOTED)
      .when('lapse-quote', FIRING, TIMEKEEPER, at)
      .thenRecords(
        event('quote-lapsed', {
          quoteNumber: 1,
          charges: {
            total: 4_400,
            feeTableRevision: 'fees-1',
            clauses: ['FR-R4-4', 'FR-R2-7a', 'FR-R2-7b', 'A-FR-10'],
          },
          returnFreight: { payer: 'customer' },
          deadline: { ...FIRING, firesAt: QUOTE_FIRES_AT, observedAt: at, latenessMs: 36_123_004 },
        }),
      );
    expect(recorded.effectiveAt).toBe(QUOTE_FIRES_AT);
    expect(recorded.state).toMatchObject({
      stage: 'cancelled',
      quote: { kind: 'lapsed' },
      cancellation: { cause: 'NO_ANSWER' },
      deadlines: { 'quote-answer': { status: 'passed' } },
    });
    expectAlreadySo(recorded);
  });

  it('is due in the first moment after the last day, and not before', () => {
    given(QUOTED)
      .when('lapse-quote', FIRING, TIMEKEEPER, '2026-04-30T14:59:59.999Z')
      .thenRefused('DEADLINE.NOT_DUE', ['FR-R4-4']);
    given(QUOTED)
      .when('lapse-quote', FIRING, TIMEKEEPER, QUOTE_FIRES_AT)
      .thenRecords(event('quote-lapsed', { deadline: { latenessMs: 0 } }));
  });

  it.each([
    ['approved', APPROVED],
    ['rejected', REJECTED],
    ['lapsed', LAPSED],
    ['withdrawn', [...QUOTED, happened('quote-withdrawn')]],
  ])('writes nothing when the quote is %s', (_what, history) => {
    given(history).when('lapse-quote', FIRING, TIMEKEEPER, QUOTE_FIRES_AT).thenNothing();
  });

  it.each([
    ['another arming', { ...FIRING, arming: 2 }],
    ['another deadline', { ...FIRING, deadlineId: 'elsewhere' }],
  ])('writes nothing for %s', (_what, firing) => {
    given(QUOTED).when('lapse-quote', firing, TIMEKEEPER, QUOTE_FIRES_AT).thenNothing();
  });

  it('charges by the fees and the tax of the last day', () => {
    const feeTables = [
      { revision: 'f-1', from: '2020-01-01', until: '2026-04-30', inspectionFee: 100, returnFreight: 200 },
      { revision: 'f-2', from: '2026-05-01', inspectionFee: 900, returnFreight: 900 },
    ];
    given(QUOTED)
      .under(termsWith({ feeTables }))
      .when('lapse-quote', FIRING, TIMEKEEPER, '2026-05-10T00:00:00.000Z')
      .thenRecords(event('quote-lapsed', { charges: { net: 300, total: 330, feeTableRevision: 'f-1' } }));
  });

  it('does not guess fees that are no longer configured', () => {
    given(QUOTED)
      .under(termsWithout('feeTables'))
      .when('lapse-quote', FIRING, TIMEKEEPER, QUOTE_FIRES_AT)
      .thenRefused('CONFIGURATION.MISSING');
  });

  it('charges no way back of an item that is visited where it stands, and an answer in time still counts (A-FR-10)', () => {
    const lapsed = given(QUOTED_ON_SITE)
      .when('lapse-quote', FIRING, TIMEKEEPER, QUOTE_FIRES_AT)
      .thenRecords(
        event('quote-lapsed', {
          charges: { charges: [{ kind: 'inspection-fee', net: 3_000 }], total: 3_300 },
        }),
      );
    expect(lapsed.state).toMatchObject({ stage: 'cancelled', custody: 'with-customer' });
    const late = { receivedAt: '2026-04-30T14:00:00.000Z', evidenceId: 'evidence-1' };
    given(lapsed.history, happened('evidence-attached'))
      .when('approve-quote', late, LEAD, '2026-05-01T03:00:00.000Z')
      .thenRecords(event('cancellation-reversed'), event('quote-approved'));
  });
});
