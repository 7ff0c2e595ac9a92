import { decideFreeTerm, decideRenewal } from '#policy';
import { FIXTURE } from '../support/fixture-terms.js';
import { at, cover, onTime, renewed, YEAR_NET } from '../support/support-order.js';
import { seen, together, type WorkedCase } from '../support/worked-case.js';

/** Renewals in time, late, retroactive and barred. */
export const RENEWAL_CASES: readonly WorkedCase[] = [
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
    observe: () => renewed('2018-03-31', '2018-05-01', { surchargeAccepted: false }),
    answers: { order: { kind: 'blocked', ground: 'too-late', orderBy: '2018-04-30' } },
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
    observe: () => {
      const delivery = {
        makerDeliveredOn: '2017-04-15',
        changeAskedOn: '2017-04-20',
        changeChannel: 'web-registration',
        wishedStart: '2017-06-01',
      } as const;
      const first = () => decideFreeTerm(delivery, FIXTURE, at('2017-04-20'));
      return together(seen({ first }), renewed('2018-05-14', '2018-06-13'));
    },
    answers: {
      first: cover('2017-05-15', '2018-05-14'),
      order: { timing: 'late', ...cover('2018-05-15', '2019-05-14'), orderBy: '2018-06-13' },
      charges: YEAR_NET,
    },
    clauses: ['SR-2-3', 'SR-4-2', 'SR-4-4'],
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
