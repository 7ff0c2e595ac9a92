import { assessIpro, decideIproClaim, decideIproPartOrder, type IproClaim, type IproRequest } from '#policy';
import { asked, at, CAMERA, failing, inYear, IPRO_FIXTURE, NVR } from '../support/ipro-fixture.js';
import { type Observed, seen, type WorkedCase } from '../support/worked-case.js';

const SENT_IN = {
  freight: { inbound: { payer: 'partner', to: 'ipro' }, outbound: { payer: 'ipro', to: 'partner' } },
};
const TAKEN_IN = { handling: { form: 'take-in', sentInBy: 'partner' }, ...SENT_IN };
const VISITED = { form: 'on-site', area: 'served' };
const HDD = { kind: 'hdd-and-its-labour', payer: 'partner' };
const EXCHANGED = {
  handling: { form: 'exchange', firstToMove: 'failed-unit', failedUnit: 'ipro' },
  ...SENT_IN,
};
const LOCAL_NVR = { ...NVR, deliveredOn: '2024-06-10' };
const BY_FORM: IproRequest = { by: 'partner', channel: 'web-form', emailRegistered: true };

/** A first-year recorder that failed by itself, and a loss that somebody claims with it. */
function claimed(loss: NonNullable<IproClaim['loss']>): Observed {
  const day = inYear(1);
  return seen({
    repair: () => assessIpro({ ...NVR, failedOn: day }, IPRO_FIXTURE, at(day)),
    claim: () => decideIproClaim({ loss }, IPRO_FIXTURE, at(day)),
  });
}

export const REPAIR_CASES: readonly WorkedCase[] = [
  {
    id: 'C-IP-13',
    title: 'a camera whose model is exchanged',
    observe: () => failing(inYear(1), { ...CAMERA, model: 'CAM-EXCHANGE' }),
    answers: { repair: { outcome: 'free', charges: [], ...EXCHANGED } },
    clauses: ['IP-T-1', 'IP-T-4', 'IP-Q-7a', 'IP-Q-7b'],
  },
  {
    id: 'C-IP-14',
    title: 'take-in repair includes no collection',
    observe: () => failing(inYear(3), { ...CAMERA, wanted: 'collection' }),
    answers: { repair: { outcome: 'free', notOffered: 'collection', ...TAKEN_IN } },
    clauses: ['IP-T-2', 'IP-P-11', 'IP-Q-7a'],
  },
  {
    id: 'C-IP-15',
    title: 'cameras are not repaired on site',
    observe: () => failing(inYear(2), { ...CAMERA, wanted: 'on-site' }),
    answers: { repair: { outcome: 'free', notOffered: 'on-site', ...TAKEN_IN } },
    clauses: ['IP-P-11', 'IP-T-4'],
  },
  {
    id: 'C-IP-16',
    title: 'on the last day of its first year a recorder’s drive is repaired on site, free',
    observe: () => failing('2025-06-09', { ...LOCAL_NVR, fault: 'hdd' }),
    answers: {
      repair: {
        outcome: 'free',
        terms: { product: { startsOn: '2024-06-10', lastDay: '2025-06-09' } },
        handling: { ...VISITED, visitPayer: 'ipro' },
        freight: 'none',
        charges: [],
      },
    },
    clauses: ['IP-P-14', 'IP-T-3', 'IP-T-4'],
  },
  {
    id: 'C-IP-17',
    title: 'a day later the drive is outside the warranty, and the recorder is taken in',
    observe: () => failing('2025-06-10', { ...LOCAL_NVR, fault: 'hdd' }),
    answers: {
      repair: {
        outcome: 'paid',
        terms: { fiveYear: { startsOn: '2025-06-10', lastDay: '2029-06-09' } },
        charges: [HDD],
        ...TAKEN_IN,
      },
    },
    clauses: ['IP-1-4', 'IP-P-12', 'IP-P-13'],
  },
  {
    id: 'C-IP-18',
    title: 'of board and drive, the board is free and the drive is paid',
    observe: () => failing(inYear(3), { ...NVR, fault: 'hdd-and-hardware' }),
    answers: { repair: { outcome: 'split', charges: [HDD], ...TAKEN_IN } },
    clauses: ['IP-P-13', 'IP-P-9'],
  },
  {
    id: 'C-IP-19',
    title: 'a later visit is charged, the repair is not',
    observe: () => failing(inYear(3), { ...NVR, wanted: 'on-site', visitChargeAccepted: true }),
    answers: {
      repair: {
        outcome: 'free',
        handling: { ...VISITED, visitPayer: 'partner' },
        charges: [{ kind: 'visit', payer: 'partner', net: 30_000 }],
      },
    },
    clauses: ['IP-P-15'],
  },
  {
    id: 'C-IP-20',
    title: 'without the charge there is no visit',
    observe: () => failing(inYear(3), { ...NVR, wanted: 'on-site', visitChargeAccepted: false }),
    answers: { repair: { outcome: 'free', notOffered: 'on-site', charges: [], ...TAKEN_IN } },
    clauses: ['IP-P-12', 'IP-P-15'],
  },
  {
    id: 'C-IP-22',
    title: 'an end user opens no repair case',
    observe: () =>
      asked({ by: 'end-user', wants: 'repair', channel: 'phone', sellerCanAct: true }, inYear(2)),
    answers: { route: 'to-seller' },
    clauses: ['IP-Q-9', 'IP-F-2'],
  },
  {
    id: 'C-IP-23',
    title: 'where the seller is gone, the end user consults',
    observe: () =>
      asked({ ...BY_FORM, by: 'end-user', wants: 'repair', topic: 'after-sales', sellerCanAct: false }),
    answers: { route: 'consultation' },
    clauses: ['IP-F-3', 'IP-W-1'],
  },
  {
    id: 'C-IP-33',
    title: 'lost sales are not made good; the repair stays free',
    observe: () => claimed('stoppage'),
    answers: {
      repair: { outcome: 'free' },
      claim: { claim: 'refused', borneBy: 'claimant', repair: 'goes-on' },
    },
    clauses: ['IP-E-7'],
  },
  {
    id: 'C-IP-34',
    title: 'lost recordings are not made good; the repair stays free',
    observe: () => claimed('data'),
    answers: {
      repair: { outcome: 'free' },
      claim: { claim: 'refused', borneBy: 'claimant', repair: 'goes-on' },
    },
    clauses: ['IP-E-8'],
  },
  {
    id: 'C-IP-35',
    title: 'work on a pole is not part of the free exchange',
    observe: () => failing(inYear(1), { ...CAMERA, model: 'CAM-EXCHANGE', heightWork: true }),
    answers: {
      repair: { outcome: 'free', charges: [{ kind: 'height-work', payer: 'customer-side' }], ...EXCHANGED },
    },
    clauses: ['IP-E-9'],
  },
  {
    id: 'C-IP-36',
    title: 'parts are sold to partners only',
    observe: () =>
      seen({
        partner: () => decideIproPartOrder({ buyer: 'partner' }, IPRO_FIXTURE, at('2024-06-03')),
        endUser: () => decideIproPartOrder({ buyer: 'end-user' }, IPRO_FIXTURE, at('2024-06-03')),
      }),
    answers: { partner: 'accepted', endUser: 'blocked' },
    clauses: ['IP-Q-3'],
  },
  {
    id: 'C-IP-39',
    title: 'a question in the seventh year is taken',
    observe: () => asked({ ...BY_FORM, wants: 'answer', topic: 'after-sales' }, '2030-06-03'),
    answers: { route: 'inquiry' },
    clauses: ['IP-Q-2'],
  },
  {
    id: 'C-IP-41',
    title: 'the form takes nothing before an address is registered',
    observe: () => asked({ ...BY_FORM, wants: 'answer', emailRegistered: false }),
    answers: { route: 'register-first' },
    clauses: ['IP-W-2'],
  },
  {
    id: 'C-IP-42',
    title: 'the topic of licences makes no repair case',
    observe: () => asked({ ...BY_FORM, wants: 'repair', topic: 'licence-release' }),
    answers: { route: 'to-after-sales' },
    clauses: ['IP-W-3'],
  },
  {
    id: 'C-IP-43',
    title: 'a listed power unit is free in the fourth year, in the form of its model',
    observe: () => failing(inYear(4), { ...CAMERA, model: 'POE-UNIT' }),
    answers: { repair: { outcome: 'free', warranty: 'five-year', charges: [], ...TAKEN_IN } },
    clauses: ['IP-P-8'],
    ruledOut: ['IP-P-2'],
  },
  {
    id: 'C-X-03',
    title: 'a recorder on an island is visited at an extra travel charge',
    observe: () => failing(inYear(1), { ...NVR, siteArea: 'Ogasawara' }),
    answers: {
      repair: {
        outcome: 'free',
        handling: VISITED,
        charges: [{ kind: 'extra-travel', payer: 'partner', net: 20_000 }],
      },
    },
    clauses: ['IP-Q-8b'],
  },
  {
    id: 'C-X-04',
    title: 'the failed unit of an exchange is handed in',
    observe: () => failing(inYear(1), { ...CAMERA, model: 'CAM-EXCHANGE' }),
    answers: { repair: { handling: { failedUnit: 'ipro' } } },
    clauses: ['IP-T-1'],
  },
];
