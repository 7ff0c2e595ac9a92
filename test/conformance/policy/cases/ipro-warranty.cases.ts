import { assessIpro, type FailureCause, type IproFacts } from '#policy';
import { at, CAMERA, failing, inYear, IPRO_FIXTURE, NVR, termsOf } from '../support/ipro-fixture.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

const term = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
const PRODUCT = term('2023-12-15', '2024-12-14');
const FIVE_YEAR = term('2024-12-15', '2028-12-14');
const SENT_IN = {
  freight: { inbound: { payer: 'partner', to: 'ipro' }, outbound: { payer: 'ipro', to: 'partner' } },
};
const PAID_BY_PARTNER = { charges: [{ kind: 'repair', payer: 'partner', net: null }], ...SENT_IN };
const OWN_FAILURE = { outcome: 'free', charges: [], ...SENT_IN };

/** A first-year camera that failed by a cause of the disclaimers. */
function disclaimed(id: string, title: string, cause: FailureCause, clause: string): WorkedCase {
  const facts: IproFacts = { ...CAMERA, cause, causeEvidenced: true };
  return {
    id,
    title,
    observe: () => failing(inYear(1), facts),
    answers: {
      repair: {
        outcome: 'paid',
        warranty: 'product',
        ...PAID_BY_PARTNER,
        readings: expect.arrayContaining(['A-IP-07']),
      },
    },
    clauses: [clause],
  };
}

export const WARRANTY_CASES: readonly WorkedCase[] = [
  {
    id: 'C-IP-01',
    title: 'the last day of the product warranty is free',
    observe: () => failing('2024-12-14'),
    answers: { repair: { ...OWN_FAILURE, warranty: 'product', terms: { product: PRODUCT } } },
    clauses: ['IP-0-1', 'IP-1-1', 'IP-F-1', 'IP-Q-7a', 'IP-Q-7b'],
  },
  {
    id: 'C-IP-02',
    title: 'the first day of the 5-year hardware warranty is free',
    observe: () => failing('2024-12-15'),
    answers: { repair: { ...OWN_FAILURE, warranty: 'five-year', terms: { fiveYear: FIVE_YEAR } } },
    clauses: ['IP-P-6', 'IP-P-7', 'IP-P-8', 'IP-P-9'],
  },
  {
    id: 'C-IP-03',
    title: 'sold through a non-member it is paid after the product warranty',
    observe: () => failing('2024-12-15', { ...CAMERA, memberSale: false }),
    answers: {
      repair: {
        outcome: 'paid',
        warranty: 'none',
        terms: { product: PRODUCT, fiveYear: null },
        ...PAID_BY_PARTNER,
      },
    },
    clauses: ['IP-1-3', 'IP-P-1', 'IP-Q-5'],
  },
  {
    id: 'C-IP-04',
    title: 'the last day of five years is free',
    observe: () => failing('2028-12-14'),
    answers: { repair: { ...OWN_FAILURE, terms: { fiveYear: FIVE_YEAR } } },
    clauses: ['IP-P-8'],
  },
  {
    id: 'C-IP-05',
    title: 'the day after five years is paid',
    observe: () => failing('2028-12-15'),
    answers: {
      repair: { outcome: 'paid', warranty: 'none', terms: { fiveYear: FIVE_YEAR }, ...PAID_BY_PARTNER },
    },
    clauses: ['IP-P-8', 'IP-Q-5'],
  },
  {
    id: 'C-IP-07',
    title: 'terms that end in leap Februaries',
    observe: () => termsOf({ ...CAMERA, deliveredOn: '2023-03-01' }),
    answers: {
      terms: { product: term('2023-03-01', '2024-02-29'), fiveYear: term('2024-03-01', '2028-02-29') },
    },
    clauses: ['IP-P-6', 'IP-P-8'],
  },
  {
    id: 'C-IP-09',
    title: 'without proof of delivery nothing is decided free',
    observe: () => failing('2025-03-01', { ...CAMERA, deliveredOn: null }),
    answers: { repair: { outcome: 'held', wants: ['delivery-proof'] } },
    clauses: ['IP-F-4', 'IP-P-4'],
  },
  {
    id: 'C-IP-10',
    title: 'without a sale record it is held; where it was sold to no member it is paid',
    observe: () =>
      seen({
        unrecorded: () => assessIpro(sold(null), IPRO_FIXTURE, at('2025-03-01')),
        none: () => assessIpro(sold(false), IPRO_FIXTURE, at('2025-03-01')),
      }),
    answers: { unrecorded: { outcome: 'held', wants: ['sale-record'] }, none: { outcome: 'paid' } },
    clauses: ['IP-P-1', 'IP-P-4'],
  },
  {
    id: 'C-IP-11',
    title: 'a bracket has no warranty and is not repaired',
    observe: () => failing('2024-03-15', { ...CAMERA, model: 'BRACKET' }),
    answers: { repair: { outcome: 'refused', alternative: 'buy-new', exempt: true } },
    clauses: ['IP-1-2', 'IP-Q-6'],
  },
  {
    id: 'C-IP-12',
    title: 'an SD card is not repaired',
    observe: () => failing('2024-05-10', { ...CAMERA, model: 'SD-CARD' }),
    answers: { repair: { outcome: 'refused', alternative: 'buy-new', exempt: false } },
    clauses: ['IP-Q-6'],
  },
  {
    id: 'C-IP-24',
    title: 'used abroad it is not free, and nobody visits',
    observe: () => failing('2024-04-01', { ...NVR, usedInJapan: false }),
    answers: { repair: { outcome: 'excluded', charges: [], handling: { area: 'not-served' } } },
    clauses: ['IP-F-6', 'IP-Q-8a'],
  },
  {
    id: 'C-IP-25',
    title: 'sold abroad it is not free',
    observe: () => failing('2024-04-01', { ...CAMERA, soldInJapan: false }),
    answers: { repair: { outcome: 'excluded', charges: [] } },
    clauses: ['IP-F-6'],
  },
  {
    id: 'C-IP-26',
    title: 'a fault of the firmware alone is outside the 5-year warranty',
    observe: () => failing('2025-05-01', { ...CAMERA, fault: 'software' }),
    answers: { repair: { outcome: 'excluded', warranty: 'five-year' } },
    clauses: ['IP-P-10'],
  },
  disclaimed('C-IP-27', 'mounted without the gasket', 'manual-not-followed', 'IP-E-1'),
  disclaimed('C-IP-28', 'soldered by an uncertified electrician', 'improper-repair', 'IP-E-2'),
  disclaimed('C-IP-29', 'dropped while being moved', 'moved', 'IP-E-3'),
  disclaimed('C-IP-30', 'burned by a lightning surge', 'external', 'IP-E-4'),
  disclaimed('C-IP-31', 'run above the specified temperature', 'outside-conditions', 'IP-E-5'),
  disclaimed('C-IP-32', 'burned by another maker’s switch', 'connected-equipment', 'IP-E-6'),
  {
    id: 'C-IP-38',
    title: 'a swap by a partner whose certification had lapsed is an improper repair',
    observe: () =>
      failing(inYear(1), {
        ...CAMERA,
        cause: 'part-swap',
        causeEvidenced: true,
        swappedBy: 'PARTNER-1',
        swappedOn: '2024-06-01',
      }),
    answers: { repair: { outcome: 'paid', ...PAID_BY_PARTNER } },
    clauses: ['IP-Q-4a', 'IP-E-2'],
  },
  {
    id: 'C-IP-40',
    title: 'a model that is not on the list has the product warranty only',
    observe: () => failing(inYear(2), { ...CAMERA, model: 'CAM-UNLISTED' }),
    answers: { repair: { outcome: 'paid', warranty: 'none', terms: { fiveYear: null }, ...PAID_BY_PARTNER } },
    clauses: ['IP-1-5', 'IP-P-3', 'IP-P-2'],
  },
  {
    id: 'C-IP-45',
    title: 'a replacement keeps the old term',
    observe: () =>
      failing('2025-01-05', {
        ...CAMERA,
        model: 'CAM-EXCHANGE',
        memberSale: false,
        replacedOn: '2024-11-01',
      }),
    answers: {
      repair: {
        outcome: 'paid',
        terms: { product: PRODUCT },
        handling: { form: 'exchange', term: 'inherited' },
        readings: expect.arrayContaining(['A-IP-15']),
        ...PAID_BY_PARTNER,
      },
    },
    clauses: ['IP-T-1', 'IP-1-1'],
  },
  {
    id: 'C-IP-46',
    title: 'the term counts from the end user; the delivery to the partner is no fact of it',
    observe: () => termsOf(CAMERA),
    answers: { terms: { product: PRODUCT } },
    clauses: ['IP-Q-1'],
  },
  {
    id: 'C-IP-47',
    title: 'lightning takes the 5-year warranty away too',
    observe: () => failing(inYear(2), { ...CAMERA, cause: 'external', causeEvidenced: true }),
    answers: {
      repair: {
        outcome: 'paid',
        warranty: 'five-year',
        terms: { fiveYear: FIVE_YEAR },
        ...PAID_BY_PARTNER,
        readings: ['A-IP-01', 'A-IP-09', 'A-IP-19'],
      },
    },
    clauses: ['IP-E-4', 'IP-P-9'],
  },
];

function sold(memberSale: boolean | null): IproFacts {
  return { ...CAMERA, memberSale, failedOn: '2025-03-01' };
}
