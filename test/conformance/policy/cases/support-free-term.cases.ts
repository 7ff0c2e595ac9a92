import {
  decideFreeTerm,
  decideRenewal,
  decideService,
  type FreeTermFacts,
  sendBackFreight,
  type SupportTerm,
} from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { seen, together, type WorkedCase } from '../support/worked-case.js';

const at = (askedOn: string) => ({ askedOn, knownAt: noonOf(askedOn) });
const free = (facts: FreeTermFacts & { makerDeliveredOn: string }) => () =>
  decideFreeTerm(
    { changeAskedOn: null, ...facts },
    FIXTURE,
    at(facts.changeAskedOn ?? facts.makerDeliveredOn),
  );

/** The delivery of 2017-04-15 and a wish, asked for on the web unless said otherwise. */
const wish = (
  changeAskedOn: string,
  wishedStart: string,
  changeChannel: FreeTermFacts['changeChannel'] = 'web-registration',
) => free({ makerDeliveredOn: '2017-04-15', changeAskedOn, wishedStart, changeChannel });

const term = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });

const FREE_YEAR: SupportTerm = {
  kind: 'free',
  startsOn: '2017-04-01',
  lastDay: '2018-03-31',
  orderedOn: null,
};
const RENEWED: SupportTerm = {
  kind: 'renewed',
  startsOn: '2018-04-01',
  lastDay: '2019-03-31',
  orderedOn: '2018-03-15',
};

/** The order that renews the free year for another. */
const orderedOn = (on: string) => () =>
  decideRenewal({ endedOn: FREE_YEAR.lastDay, wishedEnd: null, orderedMonths: 12 }, FIXTURE, at(on));

const threeServices = (askedOn: string, supportTerms: readonly SupportTerm[]) => () =>
  seen({
    inquiry: () => decideService({ service: 'e-mail-inquiry', supportTerms }, FIXTURE, at(askedOn)),
    failure: () => decideService({ service: 'hardware-failure', supportTerms }, FIXTURE, at(askedOn)),
    firmware: () => decideService({ service: 'firmware-download', supportTerms }, FIXTURE, at(askedOn)),
    freight: () => sendBackFreight('in', FIXTURE, askedOn),
  });
const ALL_SERVED = {
  inquiry: { kind: 'served', by: 'e-mail' },
  failure: {
    kind: 'served',
    by: 'send-back',
    freight: { in: { payer: 'person-decides' }, back: { payer: 'person-decides' } },
  },
  firmware: { kind: 'served', by: 'download' },
  freight: { payer: 'person-decides' },
};

export const FREE_TERM_CASES: readonly WorkedCase[] = [
  {
    id: 'C-SR-01',
    title: 'the free year runs from the maker’s delivery, set-up work and all',
    observe: () => seen({ term: free({ makerDeliveredOn: '2017-04-01' }) }),
    answers: { term: { ...term('2017-04-01', '2018-03-31'), change: 'none' } },
    clauses: ['SR-1-1', 'SR-1-F1'],
  },
  {
    id: 'C-SR-02',
    title: 'the delivery to the end user starts nothing',
    observe: () => seen({ term: free({ makerDeliveredOn: '2017-04-01', endUserDeliveredOn: '2017-04-20' }) }),
    answers: { term: term('2017-04-01', '2018-03-31') },
    clauses: ['SR-1-1', 'SR-1-2'],
  },
  {
    id: 'C-SR-03',
    title: 'a wish inside the window is granted',
    observe: () => seen({ term: wish('2017-04-20', '2017-05-01') }),
    answers: {
      term: { ...term('2017-05-01', '2018-04-30'), change: 'granted', movableUntil: '2017-05-15' },
    },
    clauses: ['SR-2-1', 'SR-2-2', 'SR-2-F1'],
  },
  {
    id: 'C-SR-04',
    title: 'a wish too far off becomes day 30, and the wish is kept',
    observe: () => seen({ term: wish('2017-04-20', '2017-06-01') }),
    answers: { term: { ...term('2017-05-15', '2018-05-14'), change: 'clamped', wished: '2017-06-01' } },
    clauses: ['SR-2-3', 'SR-2-F2'],
  },
  {
    id: 'C-SR-05',
    title: 'registered on day 30 for day 30: as wished',
    observe: () => seen({ term: wish('2017-05-15', '2017-05-15') }),
    answers: { term: { ...term('2017-05-15', '2018-05-14'), change: 'granted' } },
    clauses: ['SR-2-1', 'SR-2-3'],
  },
  {
    id: 'C-SR-06',
    title: 'a wish for day 31 is clamped',
    observe: () => seen({ term: wish('2017-04-20', '2017-05-16') }),
    answers: { term: { ...term('2017-05-15', '2018-05-14'), change: 'clamped' } },
    clauses: ['SR-2-3'],
  },
  {
    id: 'C-SR-08',
    title: 'a wish before the delivery is rejected',
    observe: () => seen({ term: wish('2017-04-18', '2017-04-10') }),
    answers: { term: { ...term('2017-04-15', '2018-04-14'), change: 'before-delivery' } },
    clauses: ['SR-2-2'],
  },
  {
    id: 'C-SR-09',
    title: 'a wish by telephone moves nothing until it is registered on the web',
    observe: () => seen({ term: wish('2017-04-20', '2017-05-01', 'other') }),
    answers: { term: { ...term('2017-04-15', '2018-04-14'), change: 'not-registered' } },
    clauses: ['SR-2-2'],
  },
  {
    id: 'C-SR-11',
    title: 'a year from a leap day',
    observe: () => seen({ term: free({ makerDeliveredOn: '2020-02-29' }) }),
    answers: { term: term('2020-02-29', '2021-02-28') },
    clauses: ['SR-1-1'],
  },
  {
    id: 'C-SR-12',
    title: 'a year that ends on a leap day',
    observe: () => seen({ term: free({ makerDeliveredOn: '2019-03-01' }) }),
    answers: { term: term('2019-03-01', '2020-02-29') },
    clauses: ['SR-1-1'],
  },
  {
    id: 'C-SR-13',
    title: 'the free year serves inquiry, failure and firmware; nobody has said who pays the freight',
    observe: threeServices('2017-10-02', [FREE_YEAR]),
    answers: ALL_SERVED,
    clauses: ['SR-1-3', 'SR-1-4', 'SR-1-5'],
  },
  {
    id: 'C-SR-14',
    title: 'an engineer’s visit is not offered; send-back is',
    observe: () =>
      seen({
        visit: () =>
          decideService({ service: 'engineer-visit', supportTerms: [FREE_YEAR] }, FIXTURE, at('2017-10-02')),
      }),
    answers: { visit: { kind: 'not-offered', instead: 'send-back' } },
    clauses: ['SR-1-4'],
  },
  {
    id: 'C-SR-34',
    title: 'nothing is served in the gap; after the order of a back-dated term it is',
    observe: () => {
      const renewed: SupportTerm = { ...RENEWED, orderedOn: '2018-04-20' };
      const failure = { service: 'hardware-failure', failedOn: '2018-04-10' } as const;
      return seen({
        order: orderedOn('2018-04-20'),
        before: () => decideService({ ...failure, supportTerms: [FREE_YEAR] }, FIXTURE, at('2018-04-10')),
        dayBefore: () =>
          decideService({ ...failure, supportTerms: [FREE_YEAR, renewed] }, FIXTURE, at('2018-04-19')),
        after: () =>
          decideService({ ...failure, supportTerms: [FREE_YEAR, renewed] }, FIXTURE, at('2018-04-20')),
      });
    },
    answers: {
      order: { timing: 'late', startsOn: '2018-04-01', withoutSupport: { lastDay: '2018-04-19' } },
      before: { kind: 'no-support' },
      dayBefore: { kind: 'no-support' },
      after: { kind: 'served', by: 'send-back' },
    },
    clauses: ['SR-4-3', 'SR-4-4'],
  },
  {
    id: 'C-SR-43',
    title: 'a renewed term serves the same three',
    observe: () =>
      together(seen({ order: orderedOn('2018-03-15') }), threeServices('2018-10-01', [FREE_YEAR, RENEWED])()),
    answers: { ...ALL_SERVED, order: { startsOn: '2018-04-01', lastDay: '2019-03-31' } },
    clauses: ['SR-1-3', 'SR-1-4', 'SR-1-5', 'SR-4-4'],
  },
];
