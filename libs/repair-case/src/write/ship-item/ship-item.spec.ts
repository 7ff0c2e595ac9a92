import { DESK, event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import {
  APPROVED,
  CHARGEABLE,
  LAPSED,
  OPENED,
  PAID_UP,
  QUOTED,
  REFUSED,
  REPAIRED,
  REPAIRED_FREE,
  TARGET_ARMED,
  UNDELIVERABLE,
} from '../../../test/support/history.js';
import { COLLECT_CHARGE, sealed } from '../../../test/support/sample.data.js';
import { termsWith } from '../../../test/support/sample-terms.js';

const BACK = { carrier: 'yamato' };
const reason = sealed(20);

const COLLECT_IN = [
  ...OPENED,
  happened('item-arrived', { freight: { terms: 'collect', amount: 1_200 }, collectCharge: COLLECT_CHARGE }),
  TARGET_ARMED,
  happened('diagnosis-completed'),
];
const COLLECT_REPAIRED_FREE = [
  ...COLLECT_IN,
  happened('coverage-decided', { coverage: 'free' }),
  happened('repair-authorised'),
  happened('repair-started'),
  happened('repair-completed'),
];
const COLLECT_REPAIRED_PAID = [
  ...COLLECT_IN,
  happened('coverage-decided'),
  happened('quote-issued'),
  happened('quote-approved'),
  happened('repair-started'),
  happened('repair-completed'),
];

describe('ship-item', () => {
  it('sends a repaired item back at the company’s cost (A-FR-02)', () => {
    const recorded = given(REPAIRED_FREE)
      .when('ship-item', BACK)
      .thenRecords(
        event('item-shipped', {
          shippedOn: '2026-04-15',
          carrier: 'yamato',
          collect: false,
          freight: { payer: 'company', clauses: ['A-FR-02'] },
          freightDecidedBy: 'rules',
          releasedUnpaid: false,
          reason: null,
          termsRevision: 'terms-1',
        }),
      );
    expect(recorded.state).toMatchObject({ stage: 'repaired', custody: 'out-for-delivery' });
    expectAlreadySo(recorded);
  });

  it('refuses a shipment of tomorrow', () => {
    given(REPAIRED_FREE)
      .when('ship-item', { ...BACK, shippedOn: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('refuses a shipment from before the item was here', () => {
    given(REPAIRED_FREE)
      .when('ship-item', { ...BACK, shippedOn: '2026-04-06' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(REPAIRED_FREE)
      .when('ship-item', { ...BACK, shippedOn: '2026-04-07' })
      .thenRecords(event('item-shipped', { shippedOn: '2026-04-07' }));
  });

  it.each([
    ['diagnosed', CHARGEABLE],
    ['quoted', QUOTED],
    ['under repair', APPROVED],
  ])('is out of place while the case is %s', (_what, history) => {
    given(history).when('ship-item', BACK, LEAD).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  describe('after a cancellation', () => {
    it('holds the item until both charges are paid (FR-R2-7b)', () => {
      const { fields } = given(LAPSED)
        .when('ship-item', BACK, LEAD)
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING', ['FR-R2-7b']);
      expect(fields).toMatchObject({ outstanding: 4_400 });
      given(LAPSED, happened('payment-recorded', { amount: 4_399 }))
        .when('ship-item', BACK)
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING');
    });

    it('then sends it back at the customer’s cost', () => {
      given(LAPSED, happened('payment-recorded', { amount: 4_400 }))
        .when('ship-item', BACK)
        .thenRecords(event('item-shipped', { freight: { payer: 'customer', clauses: ['FR-R2-7a'] } }));
    });

    it('holds it for a freight-collect parcel too, and that way back is no way around it (A-FR-10)', () => {
      const history = [
        ...COLLECT_IN,
        happened('coverage-decided'),
        happened('quote-issued'),
        happened('quote-lapsed'),
        happened('payment-recorded', { amount: 4_400 }),
      ];
      const { fields } = given(history)
        .when('ship-item', BACK)
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING', ['FR-R2-5b', 'FR-R2-7b']);
      expect(fields).toMatchObject({ outstanding: 1_200 });
      given(history)
        .when('ship-item', { ...BACK, collect: true })
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING', ['FR-R2-5b', 'FR-R2-7b']);
    });
  });

  describe('an item that came freight-collect (FR-R2-5b)', () => {
    it('is held until the freight is paid', () => {
      given(COLLECT_REPAIRED_FREE)
        .when('ship-item', BACK)
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING', ['FR-R2-5b']);
      given(COLLECT_REPAIRED_FREE, happened('payment-recorded', { amount: 1_200 }))
        .when('ship-item', BACK)
        .thenRecords(event('item-shipped', { freight: { payer: 'company' } }));
    });

    it('goes back freight-collect instead, and then owes nothing', () => {
      const { state } = given(COLLECT_REPAIRED_FREE)
        .when('ship-item', { ...BACK, collect: true })
        .thenRecords(
          event('item-shipped', {
            collect: true,
            freight: { payer: 'customer', clauses: ['FR-R2-5b', 'A-FR-02'] },
          }),
        );
      expect(state.owed).toStrictEqual([]);
    });

    it('goes back freight-collect also when the repair itself was paid', () => {
      given(COLLECT_REPAIRED_PAID, happened('payment-recorded', { amount: 11_000 }))
        .when('ship-item', { ...BACK, collect: true })
        .thenRecords(event('item-shipped', { collect: true }));
    });

    it('does not go back freight-collect once the freight is paid: then the return is the company’s (A-FR-02)', () => {
      given(COLLECT_REPAIRED_FREE, happened('payment-recorded', { amount: 1_200 }))
        .when('ship-item', { ...BACK, collect: true })
        .thenRefused('REQUEST.CONTRADICTORY', ['FR-R2-5b', 'A-FR-02']);
    });

    it('is the only one that goes back freight-collect', () => {
      given(REPAIRED_FREE)
        .when('ship-item', { ...BACK, collect: true })
        .thenRefused('REQUEST.CONTRADICTORY', ['FR-R2-5b', 'A-FR-02']);
    });
  });

  describe('a paid repair that is not paid (A-FR-37)', () => {
    it('leaves it to a lead, with a reason, while the payment point is not configured', () => {
      given(REPAIRED).when('ship-item', BACK).thenRefused('REPAIR_CASE.PERSON_DECIDES', ['A-FR-37']);
      const release = { ...BACK, releaseUnpaid: true };
      given(REPAIRED)
        .when('ship-item', { ...release, reason }, DESK)
        .thenRefused('AUTH.FORBIDDEN', ['A-FR-37']);
      given(REPAIRED).when('ship-item', release, LEAD).thenRefused('REQUEST.CONTRADICTORY');
      given(REPAIRED)
        .when('ship-item', { ...release, reason }, LEAD)
        .thenRecords(event('item-shipped', { freight: { payer: 'company' }, releasedUnpaid: true, reason }));
    });

    it('goes out at once when it is paid', () => {
      given(PAID_UP).when('ship-item', BACK).thenRecords(event('item-shipped'));
    });

    it('goes out unpaid where the price is due after the hand-back', () => {
      given(REPAIRED)
        .under(termsWith({ paymentPoint: 'after-hand-back' }))
        .when('ship-item', BACK)
        .thenRecords(event('item-shipped', { releasedUnpaid: false }));
    });

    it('waits for a lead where the payment point had ended before the arrival', () => {
      const ended = { value: 'after-hand-back', until: '2026-04-06' } as const;
      given(REPAIRED)
        .under(termsWith({ paymentPoint: ended }))
        .when('ship-item', BACK)
        .thenRefused('REPAIR_CASE.PERSON_DECIDES', ['A-FR-37']);
      given(REPAIRED)
        .under(termsWith({ paymentPoint: { ...ended, until: '2026-04-07' } }))
        .when('ship-item', BACK)
        .thenRecords(event('item-shipped'));
    });

    it('is held where the quote said that the price is due before', () => {
      const price = {
        charges: [{ kind: 'repair', net: 10_000, taxRate: 10, holdsItem: true } as const],
        net: 10_000,
        tax: 1_000,
        total: 11_000,
        feeTableRevision: null,
        taxRevision: 'tax-1',
        clauses: ['FR-R4-3'],
      };
      const history = [
        ...CHARGEABLE,
        happened('quote-issued', { price }),
        happened('quote-approved'),
        happened('repair-started'),
        happened('repair-completed'),
      ];
      given(history)
        .under(termsWith({ paymentPoint: 'before-hand-back' }))
        .when('ship-item', BACK)
        .thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING', ['A-FR-37']);
    });
  });

  describe('a leg whose payer the rules leave open', () => {
    const AGAIN = [...UNDELIVERABLE, happened('storage-ended')];
    it.each([
      ['a second delivery', AGAIN, ['A-FR-02']],
      ['a refused item', REFUSED, ['A-FR-16']],
      [
        'a cancellation before the quote',
        [
          ...CHARGEABLE,
          happened('case-cancelled', {
            charges: { ...COLLECT_CHARGE, charges: [], net: 0, total: 0 },
            returnFreight: { payer: 'person-decides', clauses: ['A-FR-11'] },
          }),
        ],
        ['A-FR-11'],
      ],
    ])('is for a lead to decide, with a reason: %s', (_what, history, clauses) => {
      const decided = { ...BACK, freightPayer: 'customer' as const, reason };
      given(history).when('ship-item', BACK).thenRefused('REPAIR_CASE.PERSON_DECIDES', clauses);
      given(history).when('ship-item', decided, DESK).thenRefused('AUTH.FORBIDDEN', clauses);
      given(history)
        .when('ship-item', { ...BACK, freightPayer: 'customer' }, LEAD)
        .thenRefused('REQUEST.CONTRADICTORY');
      given(history)
        .when('ship-item', decided, LEAD)
        .thenRecords(
          event('item-shipped', {
            freight: { payer: 'customer', clauses },
            freightDecidedBy: 'person',
            reason,
          }),
        );
    });
  });
});
