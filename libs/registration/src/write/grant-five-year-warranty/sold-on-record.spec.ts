import { LEAD, sealed, type Story } from '../../../test/support/story.js';
import { givenNoPartner, givenUnit } from '../../../test/support/subjects.js';
import type { PartnerState } from '../../decider/partner.js';
import type { UnitState } from '../../decider/unit.state.js';
import { soldOnRecord } from './sold-on-record.js';

const CAMERA = { maker: 'Example', model: 'CAM-1' };
const ARRIVED = { kind: 'delivery-note', on: '2026-03-01' };
const givenUndelivered = givenUnit(CAMERA);
const givenCamera = givenUndelivered.did('record-date-evidence', ARRIVED);
const sold = (more: object = {}, unit: Story<UnitState> = givenCamera) =>
  unit.did('record-sale', { seller: 'Shop One', soldOn: '2026-02-01', ...more });
const givenPartner = givenNoPartner().did('register-partner', { name: sealed(1) });
const member = (from: string, until?: string) => givenPartner.did('record-membership', { from, until }, LEAD);
const MEMBER = member('2025-04-01');
const LAPSED = member('2020-04-01', '2021-02-28');

const ASKED = { unitId: 'u-1', partnerId: 'p1', deliveredOn: '2026-03-01' };

function told(said: object, unit: Story<UnitState>, partner: Story<PartnerState> = MEMBER) {
  if (unit.state.kind !== 'registered') throw new TypeError('nobody registered the unit');
  const answer = soldOnRecord({ ...ASKED, ...said }, { unit: unit.state, partner: partner.state });
  if (answer.kind === 'told') return answer.facts;
  if (answer.decision.kind !== 'refused') throw new TypeError('it was decided');
  const { code, clauses, fields } = answer.decision.error;
  const problems = fields['problems'] as readonly { readonly field: string; readonly rule: string }[];
  expect(code).toBe('REQUEST.CONTRADICTORY');
  return { clauses, ...problems[0] };
}

describe('what is on record of a unit that a partner bought', () => {
  it.each<[string, Story<UnitState>, Story<PartnerState>, object]>([
    [
      'the sale says that it was to a member, who was one that day',
      sold({ memberSale: true }),
      MEMBER,
      { memberSale: true },
    ],
    ['the sale does not say, and the partner was a member that day', sold(), MEMBER, { memberSale: true }],
    ['the sale does not say, and his membership had ended', sold(), LAPSED, { memberSale: false }],
    ['the sale does not say, and he never was a member', sold(), givenPartner, { memberSale: false }],
    ['the sale says that it was to no member', sold({ memberSale: false }), MEMBER, { memberSale: false }],
    ['no sale is on record', givenCamera, MEMBER, {}],
  ])(
    'tells the model, and whether a member bought it: %s (IP-P-1, A-IP-11)',
    (_what, unit, partner, facts) => {
      expect(told({}, unit, partner)).toEqual({ model: 'CAM-1', deliveryShown: true, ...facts });
    },
  );

  it('takes no word of the request for what no record shows (A-IP-02)', () => {
    expect(told({ memberSale: true }, givenCamera)).toEqual({ model: 'CAM-1', deliveryShown: true });
  });

  it('tells whether a record shows the delivery (IP-P-4)', () => {
    expect(told({}, givenUndelivered)).toEqual({ model: 'CAM-1', deliveryShown: false });
    expect(told({}, sold({ deliveredOn: '2026-03-01' }, givenUndelivered))).toMatchObject({
      deliveryShown: true,
    });
  });

  it('takes the day that a delivery note shows, also beside another day of the sale (IP-P-4)', () => {
    const unit = sold({ deliveredOn: '2026-02-27' }, givenUndelivered);
    expect(told({ deliveredOn: '2026-02-27' }, unit)).toMatchObject({ memberSale: true });
    const note = unit.did('record-date-evidence', { kind: 'delivery-note', on: '2026-03-01' });
    expect(told({ deliveredOn: '2026-03-01' }, note)).toMatchObject({ memberSale: true });
  });

  it('takes the model however it is written', () => {
    expect(told({ model: 'cam1' }, sold())).toMatchObject({ model: 'CAM-1', memberSale: true });
  });

  it.each<[string, object, Story<UnitState>, Story<PartnerState>, object]>([
    [
      'another model',
      { model: 'CAM-2' },
      sold(),
      MEMBER,
      { field: 'model', rule: 'the unit is registered as CAM-1', clauses: [] },
    ],
    [
      'a partner whom nobody registered',
      {},
      sold(),
      givenNoPartner(),
      { field: 'partnerId', rule: 'there is no such partner', clauses: [] },
    ],
    [
      'a partner who was no member on the day of a sale to one',
      {},
      sold({ memberSale: true }),
      LAPSED,
      {
        field: 'partnerId',
        rule: 'was no member on 2026-02-01, when the unit was sold to one',
        clauses: [],
      },
    ],
    [
      'a sale to a member that the record denies',
      { memberSale: true },
      sold({ memberSale: false }),
      MEMBER,
      {
        field: 'memberSale',
        rule: 'the records of the unit and of the partner say otherwise',
        clauses: [],
      },
    ],
    [
      'another delivery than the note shows',
      {},
      sold().did('record-date-evidence', { kind: 'delivery-note', on: '2026-03-02' }),
      MEMBER,
      { field: 'deliveredOn', rule: 'the delivery note on record shows 2026-03-02', clauses: [] },
    ],
    [
      'another delivery than that of the sale, where no note shows one',
      {},
      sold({ deliveredOn: '2026-02-27' }, givenUndelivered),
      MEMBER,
      { field: 'deliveredOn', rule: 'the sale on record was delivered on 2026-02-27', clauses: [] },
    ],
  ])('contradicts %s', (_what, said, unit, partner, refusal) => {
    expect(told(said, unit, partner)).toEqual(refusal);
  });
});
