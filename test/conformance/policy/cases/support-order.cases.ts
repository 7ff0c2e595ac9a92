import {
  decideRenewal,
  decideSpan,
  type RenewalFacts,
  type SpanFacts,
  supportCharges,
  supportStanding,
} from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { type Observed, seen, type WorkedCase } from '../support/worked-case.js';

const at = (askedOn: string) => ({ askedOn, knownAt: noonOf(askedOn) });

/** An order of months with the product delivered 2017-04-01, and what its months cost. */
function bought(facts: SpanFacts, on = '2017-04-01'): Observed {
  const order = { occasion: 'purchase', startsOn: '2017-04-01', orderedMonths: null, ...facts } as const;
  const decide = () => decideSpan(order, FIXTURE, at(on));
  return seen({ order: decide, ...charged(on, decide) });
}

/** An order to renew, for 12 months unless said otherwise, and what its months cost. */
function renewed(endedOn: string, on: string, facts: RenewalFacts = {}): Observed {
  const orderedMonths = facts.wishedEnd === undefined ? 12 : null;
  const order = { endedOn, wishedEnd: null, orderedMonths, ...facts };
  const decide = () => decideRenewal(order, FIXTURE, at(on));
  return seen({ order: decide, ...charged(on, decide) });
}

function charged(on: string, decide: () => ReturnType<typeof decideSpan> | ReturnType<typeof decideRenewal>) {
  return {
    charges: () => {
      const { outcome } = decide();
      if (outcome.kind !== 'decided' || !('chargedMonths' in outcome.value)) return { clauses: [] };
      return supportCharges({ on, ...outcome.value }, FIXTURE);
    },
  };
}

const cover = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
const onTime = { kind: 'renewed', timing: 'on-time', withoutSupport: null };
const YEAR_NET = { payer: 'customer', net: 96_000, tax: 9_600, total: 105_600 };

export const ORDER_CASES: readonly WorkedCase[] = [
  {
    id: 'C-SR-15',
    title: 'three months bought with the product make fifteen, whatever label is printed',
    observe: () => bought({ wishedEnd: '2018-06-30' }),
    answers: {
      order: { kind: 'granted', ...cover('2017-04-01', '2018-06-30'), months: 15, chargedMonths: 3 },
      charges: { payer: 'customer', net: 24_000, tax: 2_400, total: 26_400 },
    },
    clauses: ['SR-3-1', 'SR-3-F1'],
  },
  {
    id: 'C-SR-16',
    title: 'a typed count of 14 contradicts the dates; 14 months alone end a month earlier',
    observe: () => {
      const order = { occasion: 'purchase', startsOn: '2017-04-01', orderedMonths: 14 } as const;
      return seen({
        both: () => decideSpan({ ...order, wishedEnd: '2018-06-30' }, FIXTURE, at('2017-04-01')),
        monthsAlone: () => decideSpan({ ...order, wishedEnd: null }, FIXTURE, at('2017-04-01')),
      });
    },
    answers: {
      both: { refusedWith: 'REQUEST.CONTRADICTORY' },
      monthsAlone: { kind: 'granted', lastDay: '2018-05-31', months: 14 },
    },
    clauses: ['SR-3-F1', 'SR-3-3'],
  },
  {
    id: 'C-SR-17',
    title: 'a renewal aligned to a later end: a year and three months',
    observe: () => renewed('2017-03-31', '2017-03-15', { wishedEnd: '2018-06-30' }),
    answers: {
      order: { ...onTime, ...cover('2017-04-01', '2018-06-30'), chargedMonths: 15 },
      charges: { payer: 'customer', net: 120_000 },
    },
    clauses: ['SR-3-1', 'SR-3-4', 'SR-3-F2'],
  },
  {
    id: 'C-SR-18',
    title: 'the renewal as its figure prints it ends before it starts',
    observe: () =>
      seen({
        order: () =>
          decideSpan(
            { occasion: 'renewal', startsOn: '2017-04-01', wishedEnd: '2017-03-31', orderedMonths: null },
            FIXTURE,
            at('2017-03-15'),
          ),
      }),
    answers: { order: { refusedWith: 'REQUEST.CONTRADICTORY' } },
    clauses: ['SR-3-F2'],
  },
  {
    id: 'C-SR-19',
    title: 'a part month is charged whole, and the cover ends as wished',
    observe: () => bought({ wishedEnd: '2018-06-15' }),
    answers: {
      order: { ...cover('2017-04-01', '2018-06-15'), chargedMonths: 3 },
      charges: { net: 24_000, payer: 'customer' },
    },
    clauses: ['SR-3-3'],
  },
  {
    id: 'C-SR-20',
    title: 'exactly one month is one month',
    observe: () => bought({ wishedEnd: '2018-04-30' }),
    answers: {
      order: { ...cover('2017-04-01', '2018-04-30'), chargedMonths: 1 },
      charges: { net: 8_000, payer: 'customer' },
    },
    clauses: ['SR-3-3'],
  },
  {
    id: 'C-SR-21',
    title: 'one day more is two months',
    observe: () => bought({ wishedEnd: '2018-05-01' }),
    answers: {
      order: { ...cover('2017-04-01', '2018-05-01'), chargedMonths: 2 },
      charges: { net: 16_000, payer: 'customer' },
    },
    clauses: ['SR-3-3'],
  },
  {
    id: 'C-SR-22',
    title: 'a renewal of three months is too short',
    observe: () => renewed('2018-03-31', '2018-03-15', { wishedEnd: '2018-06-30' }),
    answers: { order: { kind: 'blocked', ground: 'under-a-year' } },
    clauses: ['SR-3-4'],
  },
  {
    id: 'C-SR-23',
    title: 'eleven months are too few, twelve are enough',
    observe: () => {
      const order = { endedOn: '2018-03-31', wishedEnd: null };
      return seen({
        eleven: () => decideRenewal({ ...order, orderedMonths: 11 }, FIXTURE, at('2018-03-15')),
        twelve: () => decideRenewal({ ...order, orderedMonths: 12 }, FIXTURE, at('2018-03-15')),
      });
    },
    answers: {
      eleven: { kind: 'blocked', ground: 'under-a-year' },
      twelve: { ...onTime, ...cover('2018-04-01', '2019-03-31'), chargedMonths: 12 },
    },
    clauses: ['SR-3-4'],
  },
  {
    id: 'C-SR-24',
    title: 'months cannot be added in mid-term',
    observe: () =>
      bought({ occasion: 'mid-term', wishedEnd: '2018-05-31', purpose: 'alignment' }, '2017-09-01'),
    answers: { order: { kind: 'blocked' } },
    clauses: ['SR-3-1', 'SR-3-2'],
  },
  {
    id: 'C-SR-25',
    title: 'ordered in time: no gap, the ordinary price',
    observe: () => renewed('2018-03-31', '2018-03-15'),
    answers: { order: { ...onTime, ...cover('2018-04-01', '2019-03-31') }, charges: YEAR_NET },
    clauses: ['SR-4-1', 'SR-4-F1'],
  },
  {
    id: 'C-SR-26',
    title: 'the last day is in time',
    observe: () => renewed('2018-03-31', '2018-03-31'),
    answers: { order: { ...onTime, ...cover('2018-04-01', '2019-03-31') }, charges: YEAR_NET },
    clauses: ['SR-4-1'],
  },
  {
    id: 'C-SR-27',
    title: 'ordered in the grace: dated back, without support until the order',
    observe: () => renewed('2018-03-31', '2018-04-20'),
    answers: {
      order: {
        kind: 'renewed',
        timing: 'late',
        ...cover('2018-04-01', '2019-03-31'),
        withoutSupport: cover('2018-04-01', '2018-04-19'),
        retroactiveMonths: 0,
        orderBy: '2018-04-30',
      },
      charges: YEAR_NET,
    },
    clauses: ['SR-4-2', 'SR-4-3', 'SR-4-4', 'SR-4-F2'],
  },
  {
    id: 'C-SR-28',
    title: 'day 30, a substitute holiday, still renews',
    observe: () => renewed('2018-03-31', '2018-04-30'),
    answers: {
      order: { kind: 'renewed', timing: 'late', ...cover('2018-04-01', '2019-03-31') },
      charges: YEAR_NET,
    },
    clauses: ['SR-4-2', 'SR-5-1'],
  },
  {
    id: 'C-SR-29',
    title: 'day 31 without the surcharge renews nothing',
    observe: () => {
      const order = renewed('2018-03-31', '2018-05-01', { surchargeAccepted: false });
      const standing = supportStanding('2018-03-31', '2018-05-01');
      return { ...order, answers: { ...order.answers, standing } };
    },
    answers: { order: { kind: 'blocked', ground: 'too-late', orderBy: '2018-04-30' }, standing: 'lapsed' },
    clauses: ['SR-5-1', 'SR-5-F1'],
  },
  {
    id: 'C-SR-31',
    title: 'for the surcharge: two months of gap at the raised price, then a year from the order',
    observe: () => renewed('2018-03-31', '2018-05-15', { surchargeAccepted: true }),
    answers: {
      order: {
        kind: 'renewed',
        timing: 'retroactive',
        ...cover('2018-05-15', '2019-05-14'),
        withoutSupport: cover('2018-04-01', '2018-05-14'),
        retroactiveMonths: 2,
        chargedMonths: 12,
      },
      charges: {
        payer: 'customer',
        lines: [
          { kind: 'retroactive-months', months: 2, netPerMonth: 12_000, net: 24_000 },
          { kind: 'support-months', months: 12, netPerMonth: 8_000, net: 96_000 },
        ],
        net: 120_000,
        tax: 12_000,
        total: 132_000,
      },
    },
    clauses: ['SR-5-2', 'SR-5-3', 'SR-5-4', 'SR-5-F2'],
  },
  {
    id: 'C-SR-32',
    title: 'a gap of exactly two months is two',
    observe: () => renewed('2018-03-31', '2018-06-01', { surchargeAccepted: true }),
    answers: {
      order: {
        ...cover('2018-06-01', '2019-05-31'),
        retroactiveMonths: 2,
        withoutSupport: { lastDay: '2018-05-31' },
      },
      charges: { net: 120_000 },
    },
    clauses: ['SR-5-4'],
  },
  {
    id: 'C-SR-33',
    title: 'a day more is three',
    observe: () => renewed('2018-03-31', '2018-06-02', { surchargeAccepted: true }),
    answers: {
      order: {
        ...cover('2018-06-02', '2019-06-01'),
        retroactiveMonths: 3,
        withoutSupport: { lastDay: '2018-06-01' },
      },
      charges: { net: 132_000 },
    },
    clauses: ['SR-5-4'],
  },
  {
    id: 'C-SR-36',
    title: 'after 31 January the limit is 2 March',
    observe: () => {
      const facts = { endedOn: '2019-01-31', wishedEnd: null, orderedMonths: 12, surchargeAccepted: false };
      return seen({
        day30: () => decideRenewal(facts, FIXTURE, at('2019-03-02')),
        day31: () => decideRenewal(facts, FIXTURE, at('2019-03-03')),
      });
    },
    answers: {
      day30: { kind: 'renewed', ...cover('2019-02-01', '2020-01-31'), orderBy: '2019-03-02' },
      day31: { kind: 'blocked', ground: 'too-late', orderBy: '2019-03-02' },
    },
    clauses: ['SR-4-2', 'SR-5-1'],
  },
  {
    id: 'C-SR-37',
    title: 'in a leap year it is 1 March',
    observe: () => renewed('2020-01-31', '2020-03-01'),
    answers: {
      order: { timing: 'late', ...cover('2020-02-01', '2021-01-31'), orderBy: '2020-03-01' },
      charges: YEAR_NET,
    },
    clauses: ['SR-4-2'],
  },
  {
    id: 'C-SR-39',
    title: 'a moved start moves the limit with it',
    observe: () => renewed('2018-05-14', '2018-06-13'),
    answers: {
      order: { timing: 'late', ...cover('2018-05-15', '2019-05-14'), orderBy: '2018-06-13' },
      charges: YEAR_NET,
    },
    clauses: ['SR-4-2', 'SR-4-4'],
  },
  {
    id: 'C-SR-41',
    title: 'after a leap day the renewal starts on 1 March',
    observe: () => renewed('2020-02-29', '2020-02-20'),
    answers: { order: { ...onTime, ...cover('2020-03-01', '2021-02-28') }, charges: { payer: 'customer' } },
    clauses: ['SR-4-4'],
  },
  {
    id: 'C-SR-42',
    title: 'an exception to the bar is a person’s, never automatic',
    observe: () => renewed('2018-03-31', '2018-05-15', { surchargeAccepted: false, exceptionAsked: true }),
    answers: { order: { person: null } },
    clauses: ['SR-5-1', 'SR-5-2'],
  },
];
