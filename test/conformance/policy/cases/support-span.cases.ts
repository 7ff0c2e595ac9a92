import { decideRenewal, decideSpan } from '#policy';
import { FIXTURE } from '../support/fixture-terms.js';
import { at, bought, cover, onTime, renewed } from '../support/support-order.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

/** Orders by months, with the product and with a renewal. */
export const SPAN_CASES: readonly WorkedCase[] = [
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
];
