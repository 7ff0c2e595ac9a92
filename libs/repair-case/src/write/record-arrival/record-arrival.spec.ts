import { event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import { OPENED } from '../../../test/support/history.js';
import { paperOnRecord, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { termsWithout } from '../../../test/support/sample-terms.js';
import { VISIT_AGREED, VISITED } from '../../../test/support/visits.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';
import { outstanding } from '../../decider/ledger.js';
import type { RecordArrival } from './record-arrival.decide.js';

const NOW = '2026-04-07T03:00:00.000Z';
const PARCEL: RecordArrival = {
  arrivedOn: '2026-04-07',
  dispatchedOn: '2026-04-06',
  carrier: 'sagawa',
  freight: { terms: 'prepaid' },
  accessories: [{ kind: 'ac-adapter', count: 1 }],
  condition: sealed(3),
};
/** Card and receipt: the warranty began on 1 April. */
const PAPERS = [
  happened('evidence-attached', { evidenceId: 'a', kind: 'receipt', purchasedOn: '2026-04-01' }),
  happened('evidence-attached', { evidenceId: 'b', kind: 'warranty-card' }),
];

function givenArrival(different: Partial<RecordArrival> = {}, history = OPENED) {
  return given(history).when('record-arrival', { ...PARCEL, ...different }, undefined, NOW);
}

describe('record-arrival', () => {
  describe('takes the day of dispatch for that of a request', () => {
    const repaired = happened('facts-stated', { facts: { lastRepairShippedOn: '2026-04-05' } });
    const givenSent = (intake: 'phone' | 'web', dispatchedOn: string) =>
      givenArrival({ dispatchedOn }, [happened('case-opened', { intake }), repaired]);

    it('by phone: it is not before the last repair left (FR-R4-5, A-FR-08)', () => {
      const { fields } = givenSent('phone', '2026-04-04').thenRefused('REQUEST.CONTRADICTORY', ['FR-R4-5']);
      expect(fields['problems']).toMatchObject([{ field: 'dispatchedOn' }]);
      givenSent('phone', '2026-04-05').thenRecords(event('item-arrived'), event('deadline-armed'));
    });

    it('but by the web form, which says it itself', () => {
      givenSent('web', '2026-04-04').thenRecords(event('item-arrived'), event('deadline-armed'));
    });
  });

  it('checks the item in, pins the regulations and starts the target (FR-R1-6, FR-R3-2)', () => {
    const recorded = givenArrival().thenRecords(
      event('item-arrived', {
        arrivedOn: '2026-04-07',
        acceptedOn: '2026-04-07',
        dispatchedOn: '2026-04-06',
        inbound: { payer: 'customer', clauses: ['FR-R2-5a'] },
        collectCharge: null,
        regulations: [
          { document: 'FR', revision: '2023-12-13' },
          { document: 'FW', revision: '2020-10-16' },
        ],
        openEvidence: ['warranty-card', 'receipt'],
      }),
      event('deadline-armed', {
        kind: 'repair-target',
        arming: 1,
        startsOn: '2026-04-07',
        firstCountedDay: '2026-04-08',
        expectedFrom: '2026-04-16',
        lastDay: '2026-04-27',
        firesAt: '2026-04-27T15:00:00.000Z',
        clauses: ['FR-R3-2', 'FR-R4-2'],
      }),
    );
    expect(recorded.state).toMatchObject({ stage: 'received', custody: 'held', clock: 'running' });
    expectAlreadySo(recorded);
  });

  it('ignores a second scan and says so', () => {
    const { history } = givenArrival().thenRecords(event('item-arrived'), event('deadline-armed'));
    const { warnings } = given(history)
      .when('record-arrival', { ...PARCEL, arrivedOn: '2026-04-05' }, undefined, NOW)
      .thenNothing();
    expect(warnings).toMatchObject([{ code: 'ARRIVAL.ALREADY_RECORDED', clauses: ['FR-R1-6', 'FR-R2-4'] }]);
  });

  it('takes today in Tokyo for the day of arrival, and the arrival for the acceptance', () => {
    const { arrivedOn: _, ...parcel } = PARCEL;
    given(OPENED)
      .when('record-arrival', parcel, undefined, '2026-04-06T15:00:00.000Z')
      .thenRecords(
        event('item-arrived', {
          arrivedOn: '2026-04-07',
          acceptedOn: '2026-04-07',
          termsRevision: 'terms-1',
        }),
        event('deadline-armed'),
      );
  });

  it('counts the target from the acceptance, and pins by the arrival (A-FR-19)', () => {
    given(OPENED)
      .when(
        'record-arrival',
        { ...PARCEL, arrivedOn: '2023-12-13', acceptedOn: '2026-04-08', dispatchedOn: '2023-12-10' },
        undefined,
        '2026-04-08T03:00:00.000Z',
      )
      .thenRecords(
        event('item-arrived', {
          regulations: [
            { document: 'FR', revision: '2023-12-13' },
            { document: 'FW', revision: '2020-10-16' },
          ],
        }),
        event('deadline-armed', { startsOn: '2026-04-08', lastDay: '2026-04-28' }),
      );
  });

  it.each([
    ['an arrival in the future', { arrivedOn: '2026-04-08' }, ['arrivedOn']],
    ['an acceptance in the future', { acceptedOn: '2026-04-08' }, ['acceptedOn']],
    ['an acceptance before the arrival', { acceptedOn: '2026-04-06' }, ['arrivedOn', 'acceptedOn']],
    ['a dispatch after the arrival', { dispatchedOn: '2026-04-08' }, ['dispatchedOn', 'arrivedOn']],
    ['a parcel without an amount', { freight: { terms: 'collect', amount: 0 } }, ['freight.amount']],
  ] as const)('refuses %s by the names of its fields', (_what, different, named) => {
    const { fields } = givenArrival(different).thenRefused('REQUEST.CONTRADICTORY');
    expect(fields['problems']).toMatchObject(named.map((field) => ({ field })));
  });

  it('puts the freight of a collect parcel on the customer, to be paid before the item goes back (FR-R2-5b)', () => {
    const { state } = givenArrival({ freight: { terms: 'collect', amount: 1_200 } }).thenRecords(
      event('item-arrived', {
        inbound: { payer: 'customer', clauses: ['FR-R2-5a'] },
        collectCharge: {
          charges: [{ kind: 'inbound-freight', net: 1_200, taxRate: 0, holdsItem: true }],
          total: 1_200,
          clauses: ['FR-R2-5b'],
        },
      }),
      event('deadline-armed'),
    );
    expect(state.owed).toMatchObject([{ cause: 'inbound-collect', sheet: { total: 1_200 } }]);
  });

  it('charges nothing for a collect parcel that the company pays for (FR-R2-5c)', () => {
    const { state } = givenArrival({ freight: { terms: 'collect', amount: 1_200 } }, [
      ...OPENED,
      ...PAPERS,
    ]).thenRecords(
      event('item-arrived', {
        inbound: { payer: 'company', clauses: expect.arrayContaining(['FR-R2-5c']) },
        collectCharge: null,
        openEvidence: [],
      }),
      event('deadline-armed'),
    );
    expect(state.owed).toStrictEqual([]);
  });

  it.each<[string, UnitOnRecord, 'company' | 'customer']>([
    [
      'the papers on its record',
      registeredUnit(paperOnRecord('receipt', '2026-04-01'), paperOnRecord('warranty-card')),
      'company',
    ],
    [
      'a card alone, with no day that it starts by',
      registeredUnit(paperOnRecord('warranty-card')),
      'customer',
    ],
  ])(
    'goes by the start of the warranty that the registered unit tells: %s (FR-R2-5c)',
    (_what, unit, payer) => {
      given(OPENED)
        .ofUnit(unit)
        .when('record-arrival', PARCEL, undefined, NOW)
        .thenRecords(
          event('item-arrived', { inbound: expect.objectContaining({ payer }) }),
          event('deadline-armed'),
        );
    },
  );

  it('leaves the way in to a person when the designated carriers are not configured, and takes the item in', () => {
    const { warnings } = given(OPENED, PAPERS)
      .under(termsWithout('designatedCarriers'))
      .when('record-arrival', PARCEL, undefined, NOW)
      .thenRecords(event('item-arrived', { inbound: { payer: 'person-decides' } }), event('deadline-armed'));
    expect(warnings).toMatchObject([{ code: 'CONFIGURATION.MISSING' }]);
  });

  it('takes the item in without a calendar, and warns that no target runs', () => {
    const { state, warnings } = given(OPENED)
      .under(termsWithout('calendar'))
      .when('record-arrival', PARCEL, undefined, NOW)
      .thenRecords(event('item-arrived'));
    expect(warnings).toMatchObject([{ code: 'CONFIGURATION.MISSING', clauses: ['FR-R3-2', 'FR-R4-2'] }]);
    expect(state.deadlines).toStrictEqual({});
    expect(state.custody).toBe('held');
  });

  it.each([
    ['cancelled', happened('case-cancelled')],
    ['refused', happened('repair-refused')],
  ])('takes in an item whose case was %s before it came, so that it can go back', (stage, ended) => {
    const recorded = givenArrival({ freight: { terms: 'collect', amount: 1_200 } }, [
      ...OPENED,
      ended,
    ]).thenRecords(
      event('item-taken-in', { arrivedOn: '2026-04-07', collectCharge: { total: 1_200 }, openEvidence: [] }),
    );
    expect(recorded.warnings).toMatchObject([{ code: 'ARRIVAL.CASE_IS_OVER' }]);
    expect(recorded.state).toMatchObject({
      stage,
      custody: 'held',
      clock: 'idle',
      arrival: { kind: 'arrived' },
      deadlines: {},
    });
    expectAlreadySo(recorded);
    const payment = { amount: outstanding(recorded.state), method: 'cash' } as const;
    const paid = given(recorded.history)
      .when('record-payment', payment)
      .thenRecords(event('payment-recorded'));
    const back = { carrier: 'yamato', freightPayer: 'company', reason: sealed(20) } as const;
    given(paid.history).when('ship-item', back, LEAD).thenRecords(event('item-shipped'));
  });

  it('is out of place while a visit is agreed: the item stays where it is until that is recorded or called off', () => {
    const { fields } = givenArrival({}, [...VISIT_AGREED]).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(fields).toMatchObject({ until: 'the visit is recorded or called off' });
    givenArrival({}, [...VISIT_AGREED, happened('visit-called-off')]).thenRecords(
      event('item-arrived'),
      event('deadline-armed'),
    );
  });

  it('is out of place once a visited item is the customer’s alone again', () => {
    givenArrival({}, [...VISIT_AGREED, happened('case-cancelled'), happened('item-delivered')]).thenRefused(
      'REPAIR_CASE.NOT_ALLOWED_NOW',
    );
  });

  it('takes in an item that a worker has seen and brings along: the case goes on where it stands, at no charge', () => {
    const along = {
      ...PARCEL,
      arrivedOn: '2026-04-08',
      freight: { terms: 'collect', amount: 1_200 },
    } as const;
    const recorded = given(VISITED)
      .when('record-arrival', along, undefined, '2026-04-09T03:00:00.000Z')
      .thenRecords(
        event('item-taken-in', {
          arrivedOn: '2026-04-08',
          inbound: { payer: 'company', clauses: ['A-FR-31'] },
          collectCharge: null,
        }),
      );
    expect(recorded.state).toMatchObject({
      stage: 'received',
      custody: 'held',
      clock: 'idle',
      inspection: { begunOn: '2026-04-08' },
    });
    given(VISITED).when('record-arrival', PARCEL, undefined, NOW).thenRefused('REQUEST.CONTRADICTORY');
  });
});
