import {
  checkClosed,
  checkIndex,
  checkQuestion,
  checkRevisions,
  checkTexts,
  clauseIndex,
  type Decision,
  decideContractRequest,
  decideCoverage,
  decideFreeTerm,
  decideIproTerms,
  type ListedDocument,
  policyIndex,
  type Programme,
  type RegulationRevision,
} from '../src/index.js';
import { HELD_TEXTS } from '../src/clauses/held-texts.js';
import { FRONTIER_REVISIONS } from '../src/programmes/frontier/regulations/documents.js';
import { termsSchema } from '../src/terms/terms.schema.js';
import { EVERY_TERM } from './support/every-question.js';
import { RULE_IDS } from './support/rule-ids.data.js';
import {
  FREE_TERM,
  FRONTIER_COVERAGE,
  IPRO_COVERAGE,
  PACK_COVERAGE,
  SERVICE,
} from './support/tried-questions.data.js';

const DOCUMENTS = ['IP', 'PN', 'FR', 'FW', 'SR'] as const;
const TERMS = EVERY_TERM;
const LATER = '2030-01-01T00:00:00.000Z';

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

  it('have revisions without overlap or hole, in every document', () => {
    const held = policyIndex(TERMS).flatMap(({ documents }) => documents.flatMap(revisionsOf));

    expect(new Set(held.map(({ document }) => document))).toEqual(new Set(DOCUMENTS));
    expect(checkRevisions(held)).toEqual([]);
    expect(checkRevisions(FRONTIER_REVISIONS)).toEqual([]);
  });

  it('stand in texts that are held, and no text leaves open which of them it takes over', () => {
    expect(checkTexts(HELD_TEXTS, clauseIndex())).toEqual([]);
  });

  it.each<[string, () => Decision<unknown, Programme>]>([
    ['FR', () => decideCoverage({}, TERMS, { arrivedOn: '2023-12-12', knownAt: LATER })],
    ['FW', () => decideCoverage({}, TERMS, { arrivedOn: '2020-10-15', knownAt: LATER })],
    [
      'PN',
      () => decideContractRequest({ wanted: 'extend' }, TERMS, { appliedOn: '2022-03-31', knownAt: LATER }),
    ],
    ['SR', () => decideFreeTerm({}, TERMS, { askedOn: '2016-03-31', knownAt: LATER })],
    [
      'IP, before it was known',
      () => decideIproTerms({}, TERMS, { requestedOn: '2023-11-30', knownAt: '2023-11-30T14:59:59.999Z' }),
    ],
  ])('decide nothing by a text that is declared and not held: %s', (_, decide) => {
    const { outcome, fired, regulations } = decide();

    expect(outcome).toMatchObject({ kind: 'person-decides', proposal: null });
    expect(regulations.map(({ revision }) => revision)).toContain(null);
    expect(fired).toEqual([]);
  });

  it('take no configuration with unknown keys', () => {
    expect(checkClosed(termsSchema)).toEqual([]);
  });

  it.each(DOCUMENTS)('are all written down, and no others: %s', (document) => {
    expect(checkIndex({ ids: idsOf(document), notExecutable: {} }, inCode(document))).toEqual([]);
  });
});

/** The texts of a document that are held, as revisions. */
function revisionsOf({ document, revisions }: ListedDocument): readonly RegulationRevision[] {
  return revisions.flatMap((one) =>
    one.held && one.inForceFrom !== null
      ? [{ ...one, document, effectiveFrom: one.inForceFrom, sourceSha256: 'held' }]
      : [],
  );
}

function idsOf(document: keyof typeof RULE_IDS): readonly string[] {
  return RULE_IDS[document].trim().split(/\s+/);
}

function inCode(document: keyof typeof RULE_IDS): readonly string[] {
  return clauseIndex()
    .filter((one) => one.document === document)
    .map(({ id }) => id);
}
