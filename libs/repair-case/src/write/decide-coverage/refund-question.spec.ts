import { event, happened } from '../../../test/support/given-case.js';
import { CARD, decided, givenLate, NEW_RECEIPT, OLD_CARD } from '../../../test/support/late-facts.js';
import {
  OPENED,
  QUOTE_ARMED,
  QUOTE_DISARMED,
  TARGET_ARMED,
  TARGET_DISARMED,
} from '../../../test/support/history.js';
import { COLLECT_CHARGE } from '../../../test/support/sample.data.js';
import { outstanding, outstandingBeforeHandBack } from '../../decider/ledger.js';

describe('what was paid for a repair that late evidence makes free, beside freight that is owed', () => {
  it.each([
    [
      'a payment of just the price was for the repair',
      [11_000],
      { refundQuestion: 11_000, stillOwed: 1_200 },
      '11000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen stay owed for other things (inbound-collect)',
    ],
    [
      'any other counts first for what must be paid before hand-back',
      [5_000],
      { refundQuestion: 3_800, stillOwed: 0 },
      '3800 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen were paid for other things',
    ],
    [
      'both are paid',
      [12_200],
      { refundQuestion: 11_000, stillOwed: 0 },
      '11000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen were paid for other things',
    ],
    [
      'the freight first, then the price',
      [1_200, 11_000],
      { refundQuestion: 11_000, stillOwed: 0 },
      '11000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen were paid for other things',
    ],
  ])('is not set off against it: %s (FR-R4-6)', (_how, amounts, { refundQuestion, stillOwed }, message) => {
    const collect = happened('item-arrived', { collectCharge: COLLECT_CHARGE });
    const fault = happened('diagnosis-completed');
    const before = decided(...OPENED, collect, TARGET_ARMED, fault, OLD_CARD, CARD);
    const quoted = [...before, happened('quote-issued'), TARGET_DISARMED, QUOTE_ARMED];
    const approved = [...quoted, happened('quote-approved'), QUOTE_DISARMED];
    const payments = amounts.map((amount) => happened('payment-recorded', { amount }));
    const { state, warnings } = givenLate(approved, payments, NEW_RECEIPT).thenRecords(
      event('coverage-superseded', { refundQuestion }),
    );
    expect(outstanding(state)).toBe(stillOwed);
    expect(outstandingBeforeHandBack(state)).toBe(stillOwed);
    expect(warnings).toMatchObject([{ code: 'COVERAGE.REFUND_QUESTION', message }]);
  });
});
