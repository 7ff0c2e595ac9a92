import { IPRO_RULES } from './data/ipro.ids.js';
import { mockDroppedClause } from './support/dropped-clause.js';
import { notices } from './support/expect-case.js';

const rulebook = await mockDroppedClause();
const { IPRO_DISCLOSURES } = await import('#policy');
const { WARRANTY_CASES } = await import('./cases/ipro-warranty.cases.js');
const { REPAIR_CASES } = await import('./cases/ipro-repair.cases.js');
const { BESIDE_CASES } = await import('./cases/ipro-beside.cases.js');
const CASES = [...WARRANTY_CASES, ...REPAIR_CASES, ...BESIDE_CASES];
const DISCLOSED = new Set(IPRO_DISCLOSURES.map(({ id }) => id));
const DECIDING = IPRO_RULES.filter((rule) => !DISCLOSED.has(rule));

/** Clauses whose loss changes no answer, only what is cited for it. */
const CITED_ONLY: Readonly<Record<string, string>> = {
  'IP-0-1': 'names the text, and frames every answer',
  'IP-1-4': 'tells the two warranties apart; how they differ, IP-P-10 and IP-P-13 decide',
  'IP-P-3': 'says of the list what IP-1-5 asks to be checked',
  'IP-P-7': 'tells the first year from the later ones, which the two terms do not share anyway',
  'IP-P-11': 'repeats for cameras in the later years that the model decides, as IP-T-4 has it',
  'IP-W-1': 'names the web page; where a request goes, the other clauses decide',
  'IP-Q-9': 'repeats for end users what IP-F-2 makes of their requests',
};

const killers = (clause: string, about: 'all' | 'answers'): readonly string[] => {
  rulebook.drop(clause);
  try {
    return CASES.filter((worked) => notices(worked, about)).map(({ id }) => id);
  } finally {
    rulebook.drop(null);
  }
};

describe('the worked cases of i-PRO', () => {
  it('hold while no clause is dropped', () => {
    expect(CASES.filter((worked) => notices(worked, 'all'))).toEqual([]);
  });

  it.each(DECIDING)('notice the loss of %s', (clause) => {
    expect(killers(clause, 'all')).not.toEqual([]);
  });

  it('answer otherwise without any clause, but for those that are only cited', () => {
    const unchanged = DECIDING.filter((clause) => killers(clause, 'answers').length === 0);
    expect(unchanged.toSorted()).toEqual(Object.keys(CITED_ONLY).toSorted());
  });
});
