import { FRONTIER_RULES } from './data/frontier.ids.js';
import { mockDroppedClause } from './support/dropped-clause.js';
import { notices } from './support/expect-case.js';
import type { WorkedCase } from './support/worked-case.js';

const rulebook = await mockDroppedClause();
const { clauseIndex } = await import('#policy');
const { EXCLUSION_CASES } = await import('./cases/frontier-exclusion.cases.js');
const { HANDLING_CASES } = await import('./cases/frontier-handling.cases.js');
const { PART_CASES } = await import('./cases/frontier-part.cases.js');
const { REFUSAL_CASES } = await import('./cases/frontier-refusal.cases.js');
const { TERM_CASES } = await import('./cases/frontier-term.cases.js');
const CASES = [...TERM_CASES, ...EXCLUSION_CASES, ...PART_CASES, ...REFUSAL_CASES, ...HANDLING_CASES];
const HEARD = CASES.map((worked) => ({ worked, spoke: worked.observe().spoke }));
const KINDS = new Map(clauseIndex().map(({ id, kind }) => [id, kind]));

const DISCLOSED = 'is published or shown, and answers nothing';
const COMMANDED = 'is the business of a command: which one may be sent, and when';

/** Clauses that hang on no condition and that no decision or date of a worked case cites. */
const CITED_NOWHERE: Readonly<Record<string, string>> = {
  'FR-R1-0': DISCLOSED,
  'FR-R1-1': COMMANDED,
  'FR-R1-2': DISCLOSED,
  'FR-R1-3': DISCLOSED,
  'FR-R2-7b': COMMANDED,
  'FW-W1-0': DISCLOSED,
  'FW-W1-1': DISCLOSED,
  'FW-W1-2': DISCLOSED,
  'FW-W4-2': DISCLOSED,
  'FW-W4-2-2b': DISCLOSED,
  'FW-W4-2-2c': DISCLOSED,
  'FW-W4-2-2d': DISCLOSED,
  'FW-W8-4': DISCLOSED,
  'FW-W13-1': DISCLOSED,
};

/** Clauses with a condition whose loss no case notices. */
const UNNOTICED: Readonly<Record<string, string>> = {
  'FW-W9-4a': 'the deadline that it counts cites it too',
};

/** Clauses that answer, but never alone: what says the same, or wins over them. */
const NEVER_ALONE: Readonly<Record<string, string>> = {
  'FR-R1-5': 'FW-W1-4 says the same',
  'FR-R1-7': 'FW-W1-5 says the same',
  'FR-R1-8': 'FW-W1-6 says the same',
  'FR-R3-1': 'FW-W6-2 says the same',
  'FR-R3-3': 'FR-R5-5 says the same of more parts',
  'FR-R3-4-1': 'FW-W3 names the conditions one by one',
  'FR-R3-4-6': 'FW-W11-12 says the same',
  'FR-R4-1': 'FW-W6-5 says the same',
  'FR-R5-5': 'FR-R3-3 says the same of faulty parts',
  'FR-R5-6a': 'FW-W12-1-2 and FW-W12-1-3 say the same',
  'FW-W1-4': 'FR-R1-5 says the same',
  'FW-W1-5': 'FR-R1-7 says the same',
  'FW-W1-6': 'FR-R1-8 says the same',
  'FW-W3-1': 'FR-R3-4-1 makes the repair paid',
  'FW-W3-2': 'FR-R3-4-1 makes the repair paid',
  'FW-W3-3': 'FR-R3-4-1 makes the repair paid',
  'FW-W3-4': 'FR-R3-4-1 makes the repair paid',
  'FW-W3-5': 'FR-R3-4-1 makes the repair paid',
  'FW-W4-2-1a': 'FW-W7-4 and FW-W11-19 say the same',
  'FW-W6-2': 'FR-R3-1 says the same',
  'FW-W6-5': 'FR-R4-1 says the same',
  'FW-W7-4': 'FW-W4-2-1a and FW-W11-19 say the same',
  'FW-W9-2': 'FW-W9-1 leaves the choice to a person too',
  'FW-W11-12': 'FR-R3-4-6 says the same',
  'FW-W12-1-2': 'FR-R5-6a says the same',
  'FW-W12-1-3': 'FR-R5-6a says the same',
  'FW-W12-1-5': 'FW-W12-2 governs the same loss and sends it on',
};

/** The cases that hear of a clause: no other can be changed by its loss. */
const hearing = (clause: string): readonly WorkedCase[] =>
  HEARD.filter(({ worked, spoke }) => spoke.has(clause) || worked.ruledOut?.includes(clause)).map(
    ({ worked }) => worked,
  );

const isNoticed = (clause: string, about: 'all' | 'answers'): boolean => {
  const cases = hearing(clause);
  rulebook.drop(clause);
  try {
    return cases.some((worked) => notices(worked, about));
  } finally {
    rulebook.drop(null);
  }
};
const ofKind = (...kinds: readonly string[]) =>
  FRONTIER_RULES.filter((clause) => kinds.includes(KINDS.get(clause) ?? 'unknown'));

describe('the worked cases of FRONTIER', () => {
  it('hold while no clause is dropped', () => {
    expect(CASES.filter((worked) => notices(worked, 'all')).map(({ id }) => id)).toEqual([]);
  });

  it('notice the loss of every clause that has a condition', () => {
    const conditional = ofKind('base', 'proviso', 'exception', 'definition');
    expect(conditional.filter((clause) => !isNoticed(clause, 'all'))).toEqual(Object.keys(UNNOTICED));
  });

  it('answer otherwise without a clause that decides, but for those that never decide alone', () => {
    const deciding = ofKind('base', 'proviso', 'exception');
    expect(deciding.filter((clause) => !isNoticed(clause, 'answers'))).toEqual(Object.keys(NEVER_ALONE));
  });

  it('cite every other clause, but for those that say nothing to a decision or a date', () => {
    const cited = new Set(CASES.flatMap(({ clauses }) => clauses));
    expect(ofKind('text').filter((clause) => !cited.has(clause))).toEqual(Object.keys(CITED_NOWHERE));
  });
});
