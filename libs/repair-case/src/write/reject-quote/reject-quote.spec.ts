import { event, expectAlreadySo, given, LEAD } from '../../../test/support/given-case.js';
import { APPROVED, LAPSED, QUOTE_FIRES_AT, QUOTED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

describe('reject-quote', () => {
  it('cancels at once and charges inspection fee and shipping (FR-R4-4, FR-R2-7a)', () => {
    const recorded = given(QUOTED)
      .when('reject-quote', { reason: sealed(20) })
      .thenRecords(
        event('quote-rejected', {
          quoteNumber: 1,
          receivedAt: '2026-04-15T03:00:00.000Z',
          reason: sealed(20),
          charges: {
            charges: [
              { kind: 'inspection-fee', net: 3_000, taxRate: 10, holdsItem: true },
              { kind: 'return-freight', net: 1_000, taxRate: 10, holdsItem: true },
            ],
            net: 4_000,
            tax: 400,
            total: 4_400,
            feeTableRevision: 'fees-1',
            taxRevision: 'tax-1',
          },
          returnFreight: { payer: 'customer', clauses: ['FR-R2-7a', 'A-FR-02'] },
        }),
        event('deadline-disarmed', { kind: 'quote-answer' }),
      );
    expect(recorded.state).toMatchObject({
      stage: 'cancelled',
      cancellation: { kind: 'stands', cause: 'DISAGREED' },
      owed: [{ cause: 'cancellation', sheet: { total: 4_400 } }],
    });
    expectAlreadySo(recorded);
  });

  it('counts from when the answer was received', () => {
    const { effectiveAt } = given(QUOTED)
      .when('reject-quote', { receivedAt: '2026-04-10T03:00:00.000Z' })
      .thenRecords(event('quote-rejected', { reason: null }), event('deadline-disarmed'));
    expect(effectiveAt).toBe('2026-04-10T03:00:00.000Z');
  });

  it('is too late once the quote has lapsed, or would have', () => {
    given(QUOTED).when('reject-quote', {}, LEAD, QUOTE_FIRES_AT).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(LAPSED).when('reject-quote', {}, LEAD, QUOTE_FIRES_AT).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('is out of place after the approval', () => {
    given(APPROVED).when('reject-quote', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R4-4']);
  });
});
