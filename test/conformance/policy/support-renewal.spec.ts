import { clauseIndex } from '#policy';
import { FREE_TERM_CASES } from './cases/support-free-term.cases.js';
import { RENEWAL_CASES } from './cases/support-renewal.cases.js';
import { SPAN_CASES } from './cases/support-span.cases.js';
import { SUPPORT_RENEWAL_CASES, SUPPORT_RENEWAL_RULES } from './data/support-renewal.ids.js';
import { expectAsWorked } from './support/expect-case.js';

const CASES = [...FREE_TERM_CASES, ...SPAN_CASES, ...RENEWAL_CASES];

describe('the worked cases of support and its renewal', () => {
  it.each(CASES.map((worked) => [worked.id, worked.title, worked] as const))(
    '%s: %s',
    (_id, _title, worked) => {
      expectAsWorked(worked);
    },
  );

  it('are all there', () => {
    expect(CASES.map(({ id }) => id).toSorted()).toEqual(SUPPORT_RENEWAL_CASES.toSorted());
  });
});

describe('the rules of support and its renewal', () => {
  it('are all in the index of clauses, and no others', () => {
    const indexed = clauseIndex().filter(({ document }) => document === 'SR');
    expect(indexed.map(({ id }) => id).toSorted()).toEqual(SUPPORT_RENEWAL_RULES.toSorted());
  });
});
