import { assessIpro, type IproTerms, type Terms } from '#policy';
import { asked, at, CAMERA, failing, inYear, IPRO_FIXTURE } from '../support/ipro-fixture.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

/** The fixture with one of its tables unset. */
function withoutTable(table: keyof IproTerms): Terms {
  const tables = Object.entries(IPRO_FIXTURE.programmes.ipro ?? {}).filter(([name]) => name !== table);
  return { ...IPRO_FIXTURE, programmes: { ipro: Object.fromEntries(tables) } };
}

/** What the worked cases leave out: the other side of clauses that they show from one side only. */
export const BESIDE_CASES: readonly WorkedCase[] = [
  {
    id: 'list-unset',
    title: 'while no list is held a person decides on the 5-year warranty, with paid proposed',
    observe: () => {
      const facts = { ...CAMERA, failedOn: inYear(2) };
      return seen({ repair: () => assessIpro(facts, withoutTable('fiveYearLists'), at(inYear(2))) });
    },
    answers: { repair: { person: { outcome: 'paid' } } },
    clauses: ['IP-1-5', 'A-IP-04'],
  },
  {
    id: 'partner-asks',
    title: 'a partner opens a repair case',
    observe: () => asked({ by: 'partner', wants: 'repair', channel: 'phone' }),
    answers: { route: 'repair-case' },
    clauses: ['IP-F-2'],
  },
  {
    id: 'unproven-non-member',
    title: 'the product warranty too wants proof of delivery',
    observe: () => failing(inYear(1), { ...CAMERA, memberSale: false, deliveredOn: null }),
    answers: { repair: { outcome: 'held', wants: ['delivery-proof'] } },
    clauses: ['IP-F-4'],
  },
  {
    id: 'other-kind',
    title: 'a thing that is neither camera, recorder nor accessory has no 5-year warranty, listed or not',
    observe: () => failing(inYear(2), { ...CAMERA, model: 'TRIPOD' }),
    answers: { repair: { outcome: 'paid', warranty: 'none' } },
    clauses: ['IP-P-2'],
  },
  {
    id: 'certified-swap',
    title: 'a swap on the last day of the certification is no improper repair',
    observe: () =>
      failing(inYear(1), {
        ...CAMERA,
        cause: 'part-swap',
        causeEvidenced: true,
        swappedBy: 'PARTNER-1',
        swappedOn: '2024-05-31',
      }),
    answers: { repair: { outcome: 'free', charges: [] } },
    clauses: ['IP-Q-4a'],
  },
];
