import { parseTerms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { DESK, event, given, type Happened, happened, LEAD } from '../../../test/support/given-case.js';
import { SAMPLES, sealed } from '../../../test/support/sample.data.js';

const DELIVERED = '2023-12-15';

function termsWithVisit(charges: object) {
  return parseTerms({
    revision: 'terms-1',
    taxRates: [{ revision: 'tax-1', from: '2019-10-01', ratePercent: 10 }],
    programmes: {
      ipro: {
        models: { 'CAM-1': { deviceClass: 'camera', form: 'take-in' }, 'NVR-1': { deviceClass: 'recorder' } },
        fiveYearLists: [{ revision: 'list-1', from: '2022-05-01', models: ['CAM-1', 'NVR-1'] }],
        exemptLists: [{ revision: 'list-1', from: '2022-05-01', models: [] }],
        unrepairableLists: [{ revision: 'list-1', from: '2022-05-01', models: [] }],
        remoteAreas: [{ revision: 'list-1', from: '2022-05-01', areas: ['Ogasawara'] }],
        charges: [{ revision: 'fees-1', from: '2022-05-01', ...charges }],
      },
    },
  });
}

const PRICED = termsWithVisit({ visit: 30_000, extraTravel: 20_000 });

/** A device that fails on the day of the request. */
function asked(requestedOn: string, model = 'NVR-1', facts = {}): readonly Happened[] {
  const { item } = SAMPLES['case-opened'];
  const request: RepairCaseEventData<'case-opened'>['request'] = {
    programme: 'ipro',
    by: 'partner',
    wants: 'repair',
    topic: 'after-sales',
    sellerCanAct: null,
    route: 'repair-case',
    clauses: ['IP-Q-9'],
  };
  return [
    happened('case-opened', {
      programme: 'ipro',
      requestedOn,
      item: { ...item, maker: 'I-PRO', model },
      request,
    }),
    happened('facts-stated', {
      statedOn: requestedOn,
      facts: {
        deliveredOn: DELIVERED,
        failedOn: requestedOn,
        memberSale: true,
        soldInJapan: true,
        usedInJapan: true,
        properUse: true,
        fault: 'hardware',
        siteArea: 'Osaka',
        ...facts,
      },
    }),
  ];
}

function givenWish(history: readonly Happened[], payload = {}, terms = PRICED, by = DESK) {
  const on = history[0]?.data['requestedOn'] as string;
  return given(history)
    .under(terms)
    .when('schedule-visit', { on, ...payload }, by, `${on}T03:00:00.000Z`);
}

const YEAR_1 = '2024-06-03';
const YEAR_3 = '2026-06-03';

describe('schedule-visit, of a device of i-PRO', () => {
  it('is free for a recorder in the first year, with no target (IP-P-14, IP-T-3)', () => {
    const { state } = givenWish(asked(YEAR_1)).thenRecords(
      event('visit-scheduled', {
        payer: 'ipro',
        charge: null,
        offeredBy: 'rules',
        clauses: expect.arrayContaining(['IP-P-14']),
      }),
    );
    expect(state).toMatchObject({ custody: 'with-customer', clock: 'idle' });
  });

  it('is charged to the partner later, once the charge is accepted (IP-P-15)', () => {
    const { fields } = givenWish(asked(YEAR_3)).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['visitChargeAccepted'] });
    givenWish(asked(YEAR_3, 'NVR-1', { visitChargeAccepted: true })).thenRecords(event('visit-scheduled'));
    const { state } = givenWish(asked(YEAR_3), { chargeAccepted: true }).thenRecords(
      event('visit-scheduled', {
        payer: 'partner',
        charge: {
          charges: [{ kind: 'visit', net: 30_000, taxRate: 10, holdsItem: false }],
          total: 33_000,
        },
        clauses: expect.arrayContaining(['IP-P-15']),
      }),
    );
    expect(state.owed).toStrictEqual([]);
  });

  it('is not made where the charge is declined: the item is sent in (IP-P-12, IP-P-15)', () => {
    const { fields } = givenWish(asked(YEAR_3), { chargeAccepted: false }).thenRefused('VISIT.NOT_OFFERED');
    expect(fields).toMatchObject({ offered: 'take-in' });
  });

  it('is agreed at the price that was named where none is configured', () => {
    const unpriced = termsWithVisit({});
    const { fields } = givenWish(asked(YEAR_3), { chargeAccepted: true }, unpriced).thenRefused(
      'VISIT.NOT_READY',
    );
    expect(fields).toMatchObject({ missing: ['chargeNet'] });
    givenWish(asked(YEAR_3), { chargeAccepted: true, chargeNet: 25_000 }, unpriced).thenRecords(
      event('visit-scheduled', { charge: { net: 25_000, total: 27_500 } }),
    );
  });

  it('costs the travel to a remote island also in the first year (IP-Q-8b, A-IP-13)', () => {
    const remote = asked(YEAR_1, 'NVR-1', { siteArea: 'Ogasawara' });
    const { fields } = givenWish(remote).thenRefused('VISIT.NOT_READY');
    expect(fields).toMatchObject({ missing: ['chargeAccepted'] });
    givenWish(asked(YEAR_1), { site: { area: 'Ogasawara' }, chargeAccepted: true }).thenRecords(
      event('visit-scheduled', {
        site: { country: 'JP', area: 'Ogasawara' },
        charge: { charges: [{ kind: 'extra-travel', net: 20_000 }], total: 22_000 },
      }),
    );
  });

  it('is never made for a camera (IP-P-11)', () => {
    const { fields } = givenWish(asked('2025-06-03', 'CAM-1'), { chargeAccepted: true }).thenRefused(
      'VISIT.NOT_OFFERED',
    );
    expect(fields).toMatchObject({ offered: 'take-in' });
  });

  it('is not made outside Japan (IP-Q-8a)', () => {
    givenWish(asked(YEAR_1), { site: { country: 'VN' } }).thenRefused('VISIT.NOT_OFFERED', ['IP-Q-8a']);
  });

  it('asks for the facts that the form of repair hangs on', () => {
    givenWish(asked(YEAR_1).slice(0, 1)).thenRefused('COVERAGE.NEEDS_FACTS');
  });

  it('waits for the proof of delivery that nothing is free without (IP-F-4)', () => {
    const { fields } = givenWish(asked(YEAR_1, 'NVR-1', { deliveredOn: null })).thenRefused(
      'VISIT.NOT_READY',
    );
    expect(fields).toMatchObject({ missing: ['delivery-proof'] });
  });

  it('is a lead’s word where the scheme leaves the form to a person (A-IP-06)', () => {
    const late = asked('2029-06-03');
    givenWish(late).thenRefused('REPAIR_CASE.PERSON_DECIDES');
    givenWish(late, { reason: sealed(20) }, PRICED, LEAD).thenRecords(
      event('visit-scheduled', { offeredBy: 'person', payer: 'person-decides' }),
    );
  });
});
