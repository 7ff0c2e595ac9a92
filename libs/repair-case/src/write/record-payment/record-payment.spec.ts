import { event, expectRefusedAgain, given, happened } from '../../../test/support/given-case.js';
import { COVERED, LAPSED, REPAIRED } from '../../../test/support/history.js';
import { COLLECT_CHARGE } from '../../../test/support/sample.data.js';
import { outstanding, outstandingBeforeHandBack } from '../../decider/ledger.js';

/** The item came at the customer's cost, and its repair was quoted, approved and done. */
const QUOTED_BEFORE_FREIGHT = (freight: typeof COLLECT_CHARGE) =>
  REPAIRED.map((one) =>
    one.name === 'item-arrived' ? happened('item-arrived', { collectCharge: freight }) : one,
  );
const PAID_TWICE = [
  happened('payment-recorded', { amount: 11_000 }),
  happened('payment-recorded', { amount: 11_000 }),
];
const ALL = { amount: 11_000, method: 'transfer' } as const;

describe('record-payment', () => {
  it('confirms that money was received', () => {
    const recorded = given(REPAIRED)
      .when('record-payment', ALL)
      .thenRecords(
        event('payment-recorded', { ...ALL, paidOn: '2026-04-15', paymentId: expect.any(String) }),
      );
    expect(outstanding(recorded.state)).toBe(0);
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('takes a part, and then the rest', () => {
    const { state, history } = given(LAPSED)
      .when('record-payment', { ...ALL, amount: 1_400 })
      .thenRecords(event('payment-recorded', { amount: 1_400 }));
    expect(outstanding(state)).toBe(3_000);
    const rest = given(history)
      .when('record-payment', { ...ALL, amount: 3_000 })
      .thenRecords(event('payment-recorded', { amount: 3_000 }));
    expect(outstanding(rest.state)).toBe(0);
  });

  it('is for the price once: the same amount again is for the freight that holds the item', () => {
    const freight = { ...COLLECT_CHARGE, net: 11_000, total: 11_000 };
    const paid = given(QUOTED_BEFORE_FREIGHT(freight), ...PAID_TWICE)
      .when('ship-item', { carrier: 'example-express' })
      .thenRecords(event('item-shipped'));

    expect(outstandingBeforeHandBack(paid.state)).toBe(0);
  });

  it('refuses more than is owed: what is paid is never refunded (FR-R4-6)', () => {
    const { fields } = given(REPAIRED)
      .when('record-payment', { ...ALL, amount: 11_001 })
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R4-6']);
    const problems = [{ field: 'amount', rule: 'must not be greater than 11000' }];
    expect(fields).toStrictEqual({ problems, amount: 11_001, outstanding: 11_000 });
  });

  it('refuses a payment of tomorrow', () => {
    given(REPAIRED)
      .when('record-payment', { ...ALL, paidOn: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('refuses a payment from before the case began', () => {
    given(REPAIRED)
      .when('record-payment', { ...ALL, paidOn: '2026-04-05' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(REPAIRED)
      .when('record-payment', { ...ALL, paidOn: '2026-04-06' })
      .thenRecords(event('payment-recorded', { paidOn: '2026-04-06' }));
  });

  it('is out of place when nothing is owed', () => {
    given(COVERED).when('record-payment', ALL).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(REPAIRED, happened('payment-recorded'))
      .when('record-payment', ALL)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
