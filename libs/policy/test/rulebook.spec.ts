import { checkClosed, checkIndex, checkQuestion, checkRevisions, clauseIndex } from '../src/index.js';
import { FRONTIER_REVISIONS } from '../src/programmes/frontier/regulations/documents.js';
import { termsSchema } from '../src/terms/terms.schema.js';
import { RULE_IDS } from './support/rule-ids.data.js';
import {
  FREE_TERM,
  FRONTIER_COVERAGE,
  IPRO_COVERAGE,
  PACK_COVERAGE,
  SERVICE,
} from './support/tried-questions.data.js';

/** PN-N-4 has the same condition and says what becomes of it, a quote: PN-E-11 is cited and never decides. */
const NEVER_BY_ITSELF = {
  check: 'shadowed-clause',
  at: 'PN-E-11',
  detail: 'is overridden whenever it holds',
};

describe('the rules of every programme', () => {
  it.each([
    ['FRONTIER, free or paid', () => checkQuestion(FRONTIER_COVERAGE), []],
    ['SR, the free year', () => checkQuestion(FREE_TERM), []],
    ['SR, services', () => checkQuestion(SERVICE), []],
    ['IP, free or paid', () => checkQuestion(IPRO_COVERAGE), []],
    ['PN, what a pack includes', () => checkQuestion(PACK_COVERAGE), [NEVER_BY_ITSELF]],
  ])('leave no gap, contradict each other nowhere and are all of use: %s', (_, check, expected) => {
    expect(check()).toEqual(expected);
  });

  it('have revisions without overlap or hole', () => {
    expect(checkRevisions(FRONTIER_REVISIONS)).toEqual([]);
  });

  it('take no configuration with unknown keys', () => {
    expect(checkClosed(termsSchema)).toEqual([]);
  });

  it.each(['IP', 'PN', 'SR'] as const)('are all written down, and no others: %s', (document) => {
    expect(checkIndex({ ids: idsOf(document), notExecutable: {} }, inCode(document))).toEqual([]);
  });

  it.each(['FR', 'FW'] as const)('have no clause that the document has not: %s', (document) => {
    const strays = checkIndex({ ids: idsOf(document), notExecutable: {} }, inCode(document));
    expect(strays.filter(({ check }) => check === 'not-in-index')).toEqual([]);
  });
});

function idsOf(document: keyof typeof RULE_IDS): readonly string[] {
  return RULE_IDS[document].trim().split(/\s+/);
}

function inCode(document: keyof typeof RULE_IDS): readonly string[] {
  return clauseIndex()
    .filter((one) => one.document === document)
    .map(({ id }) => id);
}
