import { PANASONIC_PACK_RULES } from './data/panasonic-pack.ids.js';
import { mockDroppedClause } from './support/dropped-clause.js';
import { notices } from './support/expect-case.js';

const rulebook = await mockDroppedClause();
const { CONTRACT_CASES } = await import('./cases/pack-contract.cases.js');
const { COVERAGE_CASES } = await import('./cases/pack-coverage.cases.js');
const { SERVICE_CASES } = await import('./cases/pack-service.cases.js');
const CASES = [...SERVICE_CASES, ...CONTRACT_CASES, ...COVERAGE_CASES];

/** Clauses that no worked case asks about. */
const UNASKED: Readonly<Record<string, string>> = {
  'PN-I-2': 'discloses that mobile phones may call',
  'PN-I-5': 'names the text, and frames every decision alike',
  'PN-I-6': 'advertising and address',
};

/** Clauses whose loss changes no answer, only what is cited for it. */
const CITED_ONLY: Readonly<Record<string, string>> = {
  'PN-S-1': 'says of both services what PN-C-1 and PN-C-2 say of each',
  'PN-C-1': 'PN-S-1 says the same',
  'PN-C-2': 'PN-S-1 says the same',
  'PN-E-11': 'PN-N-4 offers for a price what it leaves out',
  'PN-I-4': 'discloses the web form; its case asks on a business day',
  'PN-N-1a': 'names the cards that PN-N-1b judges by',
  'PN-N-2a': 'discloses that a device may come back reset',
  'PN-T-2': 'discloses that completion is not promised',
};

const isNoticed = (clause: string, about: 'all' | 'answers'): boolean => {
  rulebook.drop(clause);
  try {
    return CASES.some((worked) => notices(worked, about));
  } finally {
    rulebook.drop(null);
  }
};

describe('the worked cases', () => {
  it('hold while no clause is dropped', () => {
    expect(CASES.filter((worked) => notices(worked, 'all'))).toEqual([]);
  });

  it.each(PANASONIC_PACK_RULES.filter((clause) => !(clause in UNASKED)))(
    'notice the loss of %s',
    (clause) => {
      expect(isNoticed(clause, 'all')).toBe(true);
    },
  );

  it('answer otherwise without any clause, but for those that are only cited or not asked about', () => {
    const unchanged = PANASONIC_PACK_RULES.filter((clause) => !isNoticed(clause, 'answers'));
    expect(unchanged.toSorted()).toEqual([...Object.keys(CITED_ONLY), ...Object.keys(UNASKED)].toSorted());
  });
});
