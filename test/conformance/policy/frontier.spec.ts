import { clauseIndex, readingIndex } from '#policy';
import { EXCLUSION_CASES } from './cases/frontier-exclusion.cases.js';
import { HANDLING_CASES } from './cases/frontier-handling.cases.js';
import { PART_CASES } from './cases/frontier-part.cases.js';
import { REFUSAL_CASES } from './cases/frontier-refusal.cases.js';
import { TERM_CASES } from './cases/frontier-term.cases.js';
import { FRONTIER_CASES, FRONTIER_RULES } from './data/frontier.ids.js';
import { expectAsWorked } from './support/expect-case.js';

const CASES = [...TERM_CASES, ...EXCLUSION_CASES, ...PART_CASES, ...REFUSAL_CASES, ...HANDLING_CASES];

/** Cases whose decision is a command's, not a rule's alone, by the command that plays them. */
const BY_COMMAND: Readonly<Record<string, string>> = {
  'C-FR-60': 'approve-quote',
  'C-FR-61': 'approve-quote',
  'C-FR-66': 'ship-item',
  'C-FR-67': 'ship-item',
  'C-FR-189': 'propose-disposal',
};

describe('the worked cases of FRONTIER', () => {
  it.each(CASES.map((worked) => [worked.id, worked.title, worked] as const))(
    '%s: %s',
    (_id, _title, worked) => {
      expectAsWorked(worked);
    },
  );

  it('are all there, once, but for those that a command plays', () => {
    const ids = [...CASES.map(({ id }) => id), ...Object.keys(BY_COMMAND)];
    expect(ids.toSorted()).toEqual(FRONTIER_CASES.toSorted());
  });
});

describe('the rules of FRONTIER', () => {
  it('are all in the index of clauses, and no others', () => {
    const indexed = clauseIndex().filter(({ document }) => document === 'FR' || document === 'FW');
    expect(indexed.map(({ id }) => id).toSorted()).toEqual(FRONTIER_RULES.toSorted());
  });

  it('are cited with readings that the index explains', () => {
    const known = new Set([...clauseIndex(), ...readingIndex()].map(({ id }) => id));
    const cited = CASES.flatMap((worked) => [...worked.observe().spoke]);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});
