import {
  applicationDeadline,
  type ConsumableFacts,
  type ContractRequest,
  decideConsumables,
  decideContractRequest,
  decidePackTerm,
  type Pack,
} from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { apply } from '../support/pack-request.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

const at = (appliedOn: string) => ({ appliedOn, knownAt: noonOf(appliedOn) });

const term = (pack: Pack) => () => decidePackTerm({ service: 'on-site', ...pack }, FIXTURE, at('2022-05-10'));
const request = (wanted: ContractRequest['wanted']) => () =>
  decideContractRequest({ wanted }, FIXTURE, at('2022-05-10'));
const consumables = (facts: ConsumableFacts) => () =>
  decideConsumables({ replacedOn: null, ...facts }, FIXTURE, at(facts.purchasedOn ?? '2022-05-10'));
const devices = (cameras: readonly ('on-site' | 'carry-in' | null)[], recorder: 'on-site' | null) => ({
  devices: [
    ...cameras.map((pack) => ({ kind: 'camera', model: 'CAMERA', pack }) as const),
    { kind: 'recorder', model: 'RECORDER', pack: recorder } as const,
  ],
});
const eight = <T>(one: T): readonly T[] => Array.from({ length: 8 }, () => one);

export const CONTRACT_CASES: readonly WorkedCase[] = [
  {
    id: 'C-PN-24',
    title: 'a pack includes the free year: none is added',
    observe: () =>
      seen({ request: request('add-free-year'), term: term({ years: 5, purchasedOn: '2022-05-10' }) }),
    answers: { request: 'blocked', term: { lastDay: '2027-05-09' } },
    clauses: ['PN-C-3'],
  },
  {
    id: 'C-PN-25',
    title: 'a later start of operation does not move the term',
    observe: () => seen({ term: term({ years: 4, purchasedOn: '2022-05-10' }) }),
    answers: { term: { startsOn: '2022-05-10', lastDay: '2026-05-09' } },
    clauses: ['PN-P-1'],
  },
  {
    id: 'C-PN-26',
    title: 'a pack is not extended by a year',
    observe: () => seen({ request: request('extend') }),
    answers: { request: 'blocked' },
    clauses: ['PN-C-4'],
  },
  {
    id: 'C-PN-27',
    title: 'there is no 2-year pack',
    observe: () =>
      seen({
        application: apply({
          service: 'carry-in',
          years: 2,
          devices: [{ kind: 'camera', model: 'CAMERA', pack: 'carry-in' }],
        }),
      }),
    answers: { application: 'blocked' },
    clauses: ['PN-S-1', 'PN-C-2'],
  },
  {
    id: 'C-PN-28',
    title: 'the last day to apply is in time',
    observe: () =>
      seen({ application: apply({}, '2022-06-10'), by: () => applicationDeadline('2022-05-10') }),
    answers: { application: 'accepted', by: { lastDay: '2022-06-10', firesAt: '2022-06-10T15:00:00.000Z' } },
    clauses: ['PN-P-3'],
  },
  {
    id: 'C-PN-29',
    title: 'the day after it needs a person’s approval',
    observe: () =>
      seen({ application: apply({}, '2022-06-11'), by: () => applicationDeadline('2022-05-10') }),
    answers: { application: { person: 'accepted' }, by: { lastDay: '2022-06-10' } },
    clauses: ['PN-P-3'],
  },
  {
    id: 'C-PN-30',
    title: 'a month from the end of January',
    observe: () => seen({ by: () => applicationDeadline('2023-01-31') }),
    answers: { by: { lastDay: '2023-02-28' } },
    clauses: ['PN-P-3'],
  },
  {
    id: 'C-PN-31',
    title: 'a 5-year on-site pack replaces consumables once, around the third anniversary',
    observe: () => seen({ visit: consumables({ service: 'on-site', years: 5, purchasedOn: '2022-05-10' }) }),
    answers: {
      visit: {
        kind: 'entitled',
        lines: ['parts', 'labour', 'travel'],
        window: { anniversary: '2025-05-10', contactOn: '2025-02-10', latestOn: '2025-08-10' },
      },
    },
    clauses: ['PN-X-1', 'PN-X-2', 'PN-X-3', 'PN-X-4'],
  },
  {
    id: 'C-PN-32',
    title: 'a 3-year pack does not',
    observe: () => seen({ visit: consumables({ service: 'on-site', years: 3, purchasedOn: '2022-05-10' }) }),
    answers: { visit: { kind: 'none' } },
    clauses: ['PN-X-1'],
  },
  {
    id: 'C-PN-33',
    title: 'nor does a carry-in pack',
    observe: () => seen({ visit: consumables({ service: 'carry-in', years: 5, purchasedOn: '2022-05-10' }) }),
    answers: { visit: { kind: 'none' } },
    clauses: ['PN-X-8'],
  },
  {
    id: 'C-PN-34',
    title: 'a second time is not free',
    observe: () =>
      seen({
        visit: consumables({
          service: 'on-site',
          years: 4,
          purchasedOn: '2022-04-01',
          replacedOn: '2025-04-07',
        }),
        term: () =>
          decidePackTerm(
            { service: 'on-site', years: 4, purchasedOn: '2022-04-01' },
            FIXTURE,
            at('2022-04-01'),
          ),
      }),
    answers: { visit: { kind: 'used' }, term: { startsOn: '2022-04-01', lastDay: '2026-03-31' } },
    clauses: ['PN-X-2'],
  },
  {
    id: 'C-PN-60',
    title: 'no contract for a remote island',
    observe: () => seen({ application: apply({ sitePlace: 'OGASAWARA' }) }),
    answers: { application: 'blocked' },
    clauses: ['PN-N-3b'],
  },
  {
    id: 'C-PN-61',
    title: 'nor for a site abroad',
    observe: () => seen({ application: apply({ siteCountry: 'SG' }) }),
    answers: { application: 'blocked' },
    clauses: ['PN-N-3a'],
  },
  {
    id: 'C-PN-63',
    title: 'nor for the recorder of a system alone',
    observe: () => seen({ application: apply(devices(eight(null), 'on-site')) }),
    answers: { application: 'blocked' },
    clauses: ['PN-N-5a'],
  },
  {
    id: 'C-PN-64',
    title: 'nor with both packs in one system',
    observe: () => seen({ application: apply(devices(eight('carry-in' as const), 'on-site')) }),
    answers: { application: 'blocked' },
    clauses: ['PN-N-5b'],
  },
  {
    id: 'C-PN-66',
    title: 'nothing is refunded, not when the shop closes either',
    observe: () => seen({ refund: request('refund') }),
    answers: { refund: 'blocked' },
    clauses: ['PN-N-6'],
  },
  {
    id: 'C-PN-70',
    title: 'nor for a part of the cameras',
    observe: () =>
      seen({
        application: apply(devices([...eight('on-site' as const).slice(0, 5), null, null, null], 'on-site')),
      }),
    answers: { application: 'blocked' },
    clauses: ['PN-N-5a'],
  },
];
