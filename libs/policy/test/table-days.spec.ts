import type { JsonValue } from '#kernel';
import { InvalidTerms, parseTerms, TERMS_TABLES } from '../src/index.js';

const ROWS = [
  { revision: 'a', from: '2026-01-01' },
  { revision: 'b', from: '2026-02-01' },
];
/** Contradictions in each way in which the days of a table can be written. */
const CONTRADICTING: readonly JsonValue[] = [
  ROWS,
  { key: ROWS },
  ['Name', 'Name'],
  { id: 'c', revision: 'r', years: [2026], weekend: [], closures: ['2027-01-01'] },
];
/** Tables in which no row has days. */
const WITHOUT_DAYS = ['frontier.publications', 'support-renewal.inForceFrom'];

/** What is said of a table; its place, and what is wrong there. */
function told(path: readonly string[], content: JsonValue): readonly string[] {
  const table = path.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), content);
  try {
    parseTerms({ revision: 'r', programmes: {}, ...(table as object) });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidTerms)) throw error;
    const at = `/${path.join('/')}`;
    return error.problems.map((one) => `${one.path.slice(at.length) || 'as a whole'}: ${one.problem}`);
  }
}

const isContradiction = (problem: string) => /overlaps another entry|a year that is not loaded/.test(problem);

describe('days that contradict each other', () => {
  it.each(TERMS_TABLES.map(({ name, path }) => [name, path] as const))(
    'are told of, unless its rows have no days, in %s',
    (name, path) => {
      const found = CONTRADICTING.map((content) => told(path, content)).filter(
        (problems) => problems.some(isContradiction) && !problems.some((one) => one.startsWith('as a whole')),
      );
      expect(found).toHaveLength(WITHOUT_DAYS.includes(name) ? 0 : 1);
    },
  );
});
