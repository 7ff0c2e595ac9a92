import { clauseIndex } from '#policy';
import { CONTRACT_CASES } from './cases/pack-contract.cases.js';
import { COVERAGE_CASES } from './cases/pack-coverage.cases.js';
import { SERVICE_CASES } from './cases/pack-service.cases.js';
import { PANASONIC_PACK_CASES, PANASONIC_PACK_RULES } from './data/panasonic-pack.ids.js';
import { expectAsWorked } from './support/expect-case.js';

const CASES = [...SERVICE_CASES, ...CONTRACT_CASES, ...COVERAGE_CASES];

describe('the worked cases of the packs', () => {
  it.each(CASES.map((worked) => [worked.id, worked.title, worked] as const))(
    '%s: %s',
    (_id, _title, worked) => {
      expectAsWorked(worked);
    },
  );

  it('are all there', () => {
    expect(CASES.map(({ id }) => id).toSorted()).toEqual(PANASONIC_PACK_CASES.toSorted());
  });
});

describe('the rules of the packs', () => {
  it('are all in the index of clauses, and no others', () => {
    const indexed = clauseIndex().filter(({ document }) => document === 'PN');
    expect(indexed.map(({ id }) => id).toSorted()).toEqual(PANASONIC_PACK_RULES.toSorted());
  });
});
