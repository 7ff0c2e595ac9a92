import {
  event,
  given,
  type Happened,
  happened,
  LEAD,
  stateAfter,
  TECHNICIAN,
} from '../../test/support/given-case.js';
import { OPENED, TARGET_ARMED } from '../../test/support/history.js';
import { calledUnderPack } from '../../test/support/programme-history.js';
import { PROGRAMME_TERMS } from '../../test/support/programme-terms.js';
import { paperOnRecord, registeredUnit } from '../../test/support/registered-unit.js';
import { COLLECT_CHARGE, sealed } from '../../test/support/sample.data.js';
import { termsWithout } from '../../test/support/sample-terms.js';
import { VISITED } from '../../test/support/visits.js';
import type { RecordArrival } from './record-arrival/record-arrival.decide.js';
import { outstanding, outstandingBeforeHandBack } from '../decider/ledger.js';
import type { Freight } from '../decider/state.js';
import { payersOf } from '../read/case-detail/case-payers.js';
import { openTasks } from '../read/case-queue/case-task.js';

const AT = '2026-04-10T03:00:00.000Z';
const CARD = happened('evidence-attached', { evidenceId: 'card', kind: 'warranty-card' });
const RECEIPT = { kind: 'receipt', purchasedOn: '2026-04-01' } as const;
const receipt = (purchasedOn: string, evidenceId = 'receipt'): Happened =>
  happened('evidence-attached', { evidenceId, kind: 'receipt', purchasedOn });
const BY_CUSTOMER: Freight = { payer: 'customer', clauses: ['FR-R2-5a'] };
const BY_COMPANY: Freight = { payer: 'company', clauses: ['FR-R2-5a', 'FR-R2-5c', 'FR-R2-6a'] };
/** Sent freight-collect on 6 April by the designated carrier, before anybody could say when the warranty began. */
const COLLECT: Parameters<typeof happened<'item-arrived'>>[1] = {
  dispatchedOn: '2026-04-06',
  carrier: 'sagawa',
  freight: { terms: 'collect', amount: 1_200 },
  inbound: { payer: 'customer', clauses: ['FR-R2-5a'] },
  collectCharge: COLLECT_CHARGE,
};
const here = (different: typeof COLLECT = {}): readonly Happened[] => [
  ...OPENED,
  CARD,
  happened('item-arrived', { ...COLLECT, ...different }),
  TARGET_ARMED,
];
const DIAGNOSIS = happened('diagnosis-completed');
const PAYMENT = happened('payment-recorded', { amount: 1_200 });
/** A price of 11,000 yen was answered and approved. */
const QUOTED = [
  happened('coverage-decided', { coverage: 'paid' }),
  happened('quote-issued'),
  happened('quote-approved'),
];

function givenReceipt(
  history: readonly Happened[],
  payload: { kind: 'receipt'; purchasedOn: string } = RECEIPT,
) {
  return given(history).when('attach-evidence', payload, undefined, AT);
}

describe('who pays the way in, once another start of the warranty is settled (FR-R2-5c)', () => {
  it('is decided again by a receipt that is read after the check-in: the company pays, and nothing is owed for it', () => {
    const { history, state, warnings } = givenReceipt(here()).thenRecords(
      event('evidence-attached', { kind: 'receipt' }),
      event('inbound-freight-decided', {
        warrantyStartsOn: '2026-04-01',
        before: BY_CUSTOMER,
        inbound: BY_COMPANY,
        collectCharge: null,
        refundQuestion: 0,
      }),
    );
    expect(warnings).toMatchObject([{ code: 'FREIGHT.DECIDED_AGAIN' }]);
    expect([outstanding(state), outstandingBeforeHandBack(state)]).toEqual([0, 0]);
    expect(payersOf(state).inbound).toEqual(BY_COMPANY);
    given([...history, DIAGNOSIS])
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided', { coverage: 'free' }));
  });

  it('comes to the same whether the receipt is read before or after the check-in', () => {
    const parcel: RecordArrival = {
      arrivedOn: '2026-04-07',
      dispatchedOn: '2026-04-06',
      carrier: 'sagawa',
      freight: { terms: 'collect', amount: 1_200 },
      accessories: [],
      condition: sealed(3),
    };
    const papersFirst = given([...OPENED, CARD])
      .when('attach-evidence', RECEIPT, undefined, AT)
      .thenRecords(event('evidence-attached'));
    const one = given(papersFirst.history)
      .when('record-arrival', parcel, undefined, AT)
      .thenRecords(event('item-arrived'), event('deadline-armed'));
    const parcelFirst = given([...OPENED, CARD])
      .when('record-arrival', parcel, undefined, AT)
      .thenRecords(event('item-arrived'), event('deadline-armed'));
    const other = givenReceipt(parcelFirst.history).thenRecords(
      event('evidence-attached'),
      event('inbound-freight-decided'),
    );
    expect(payersOf(other.state).inbound).toEqual(payersOf(one.state).inbound);
    expect(other.state.owed).toEqual(one.state.owed);
  });

  it.each<[string, typeof COLLECT, string]>([
    [
      'the last of the days',
      { dispatchedOn: '2026-04-14', arrivedOn: '2026-04-15', acceptedOn: '2026-04-15' },
      'company',
    ],
    [
      'a day later',
      { dispatchedOn: '2026-04-15', arrivedOn: '2026-04-15', acceptedOn: '2026-04-15' },
      'customer',
    ],
    ['another carrier', { carrier: 'elsewhere' }, 'customer'],
    ['no day of dispatch', { dispatchedOn: null }, 'customer'],
  ])('goes by the day of dispatch and the carrier: %s', (_what, different, payer) => {
    const answered = given(here(different)).when(
      'attach-evidence',
      RECEIPT,
      undefined,
      '2026-04-16T03:00:00.000Z',
    );
    const again = payer === 'company' ? [event('inbound-freight-decided')] : [];
    const { state } = answered.thenRecords(event('evidence-attached'), ...again);
    expect(payersOf(state).inbound).toMatchObject({ payer });
  });

  it('names what the customer has paid of it for a person, and leaves it among what waits for somebody', () => {
    const { state, warnings } = givenReceipt([...here(), PAYMENT]).thenRecords(
      event('evidence-attached'),
      event('inbound-freight-decided', { refundQuestion: 1_200 }),
    );
    expect(warnings).toMatchObject([
      { code: 'FREIGHT.DECIDED_AGAIN' },
      {
        code: 'FREIGHT.REFUND_QUESTION',
        message: '1200 yen were paid for the way in, which the company pays now; a person answers for them',
      },
    ]);
    expect(openTasks(state)).toContain('refund-question');
    expect(openTasks(stateAfter([...here(), PAYMENT]))).not.toContain('refund-question');
  });

  it('names nothing of a parcel that was paid when it was sent', () => {
    const sent = here({ freight: { terms: 'prepaid' }, collectCharge: null });
    const { warnings } = givenReceipt(sent).thenRecords(
      event('evidence-attached'),
      event('inbound-freight-decided', { collectCharge: null, refundQuestion: 0 }),
    );
    expect(warnings).toMatchObject([{ code: 'FREIGHT.DECIDED_AGAIN' }]);
  });

  it.each([
    [11_000, 0],
    [11_500, 500],
    [12_200, 1_200],
  ])(
    'counts what was paid for the price of the repair first: of %i yen %i were for the way in',
    (amount, of) => {
      givenReceipt([...here(), DIAGNOSIS, ...QUOTED, happened('payment-recorded', { amount })]).thenRecords(
        event('evidence-attached'),
        event('inbound-freight-decided', { refundQuestion: of }),
      );
    },
  );

  it('counts nothing that was paid for a repair which is free since then (FR-R4-6)', () => {
    const free = [...QUOTED, happened('payment-recorded'), happened('coverage-superseded')];
    givenReceipt([...here(), DIAGNOSIS, ...free]).thenRecords(
      event('evidence-attached'),
      event('inbound-freight-decided', { refundQuestion: 0 }),
    );
  });

  it('names what a customer paid in its place who took the item back freight-collect (FR-R2-5b)', () => {
    const decided = given([...here(), DIAGNOSIS, receipt('2025-06-01', 'old')])
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided'));
    const back = [
      happened('repair-authorised'),
      happened('repair-started'),
      happened('repair-completed'),
      happened('item-shipped', { collect: true }),
    ];
    const { state } = given([...decided.history, ...back, receipt('2026-04-01', 'newer')])
      .when('decide-coverage', { decision: 'free', reason: sealed(7) }, LEAD, AT)
      .thenRecords(event('coverage-superseded'), event('inbound-freight-decided', { refundQuestion: 1_200 }));
    expect(state.owed).toEqual([]);
  });

  it('is left as it stands by papers that contradict each other, until coverage is decided over them', () => {
    const { history } = given([...here(), receipt('2024-01-10', 'older')])
      .when('attach-evidence', RECEIPT, undefined, AT)
      .thenRecords(event('evidence-attached'));
    given([...history, DIAGNOSIS])
      .when('decide-coverage', { decision: 'free', reason: sealed(7) }, LEAD, AT)
      .thenRecords(
        event('coverage-decided', { term: { startsOn: '2026-04-01', lastDay: '2027-03-31' } }),
        event('inbound-freight-decided', { warrantyStartsOn: '2026-04-01', inbound: BY_COMPANY }),
      );
  });

  it('is decided with coverage where only the registered unit tells the start', () => {
    given([...here(), DIAGNOSIS])
      .ofUnit(registeredUnit(paperOnRecord('receipt', '2026-04-01'), paperOnRecord('warranty-card')))
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided'), event('inbound-freight-decided', { inbound: BY_COMPANY }));
  });

  it('is the customer’s after all where coverage is superseded by an earlier start, and owed before hand-back', () => {
    const early = here({ inbound: BY_COMPANY, collectCharge: null });
    const decided = given([...early, receipt('2026-04-01', 'newer'), DIAGNOSIS])
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided'));
    const older = [...decided.history, receipt('2025-06-01', 'older')];
    const answered = given(older).when('decide-coverage', { decision: 'free', reason: sealed(7) }, LEAD, AT);
    const { state } = answered.thenRecords(
      event('coverage-superseded', { term: { startsOn: '2025-06-01', lastDay: '2026-05-31' } }),
      event('inbound-freight-decided', { before: BY_COMPANY, inbound: { payer: 'customer' } }),
    );
    expect(outstandingBeforeHandBack(state)).toBe(1_200);
  });

  it('is charged no more once the item has gone back, and says so (FR-R2-5b)', () => {
    const early = here({ inbound: BY_COMPANY, collectCharge: null });
    const decided = given([...early, receipt('2026-04-01', 'newer'), DIAGNOSIS])
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided'));
    const back = ['repair-authorised', 'repair-started', 'repair-completed', 'item-shipped'] as const;
    const gone = [...decided.history, ...back.map((name) => happened(name)), receipt('2025-06-01', 'older')];
    const { state, warnings } = given(gone)
      .when('decide-coverage', { decision: 'free', reason: sealed(7) }, LEAD, AT)
      .thenRecords(event('coverage-superseded'));
    expect(payersOf(state).inbound).toEqual(BY_COMPANY);
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code: 'FREIGHT.DECIDED_AGAIN',
        clauses: expect.arrayContaining(['FR-R2-5b']),
      }),
    );
  });

  it('stays as it stands where the text on freight is not held, and under the rules of others', () => {
    const regulations = [
      { document: 'FR' as const, revision: null },
      { document: 'FW' as const, revision: '2020-10-16' },
    ];
    givenReceipt(here({ regulations })).thenRecords(event('evidence-attached'));
    const arrival = { ...COLLECT, arrivedOn: '2022-06-09', acceptedOn: '2022-06-09' };
    given(calledUnderPack('carry-in'), happened('item-arrived', arrival))
      .under(PROGRAMME_TERMS)
      .when('attach-evidence', { kind: 'receipt', purchasedOn: '2022-06-01' }, undefined, AT)
      .thenRecords(event('evidence-attached'), event('facts-stated'));
  });

  it('stays as it stands where the table of carriers is not set, where no start is shown, and for what the house brought in', () => {
    given(here())
      .under(termsWithout('designatedCarriers'))
      .when('attach-evidence', RECEIPT, undefined, AT)
      .thenRecords(event('evidence-attached'));
    given(here())
      .when('attach-evidence', { kind: 'warranty-card' }, undefined, AT)
      .thenRecords(event('evidence-attached'));
    const along = happened('item-taken-in', {
      ...COLLECT,
      inbound: { payer: 'company', clauses: ['A-FR-31'] },
    });
    given([...VISITED, along])
      .when('attach-evidence', { kind: 'receipt', purchasedOn: '2025-06-01' }, undefined, AT)
      .thenRecords(event('evidence-attached'));
  });
});
