import { SUPPORT_RENEWAL_RULES } from './data/support-renewal.ids.js';
import { mockDroppedClause } from './support/dropped-clause.js';
import { notices } from './support/expect-case.js';

const rulebook = await mockDroppedClause();
const { FREE_TERM_CASES } = await import('./cases/support-free-term.cases.js');
const { RENEWAL_CASES } = await import('./cases/support-renewal.cases.js');
const { SPAN_CASES } = await import('./cases/support-span.cases.js');
const CASES = [...FREE_TERM_CASES, ...SPAN_CASES, ...RENEWAL_CASES];

/** Clauses whose loss changes no answer, only what is cited for it. */
const CITED_ONLY: Readonly<Record<string, string>> = {
  'SR-1-2': 'discloses that the end user’s date may differ',
  'SR-2-F1': 'a figure of what SR-2-1 decides',
  'SR-2-F2': 'a figure of what SR-2-3 decides',
  'SR-3-2': 'names uses of months, not exhaustively',
  'SR-4-F2': 'a figure of what SR-4-2 to SR-4-4 decide',
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

  it.each(SUPPORT_RENEWAL_RULES)('notice the loss of %s', (clause) => {
    expect(isNoticed(clause, 'all')).toBe(true);
  });

  it('answer otherwise without any clause, but for those that are only cited', () => {
    const unchanged = SUPPORT_RENEWAL_RULES.filter((clause) => !isNoticed(clause, 'answers'));
    expect(unchanged).toEqual(Object.keys(CITED_ONLY));
  });
});
