import { type ClauseText, type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, inOrder, type Tri, YES } from '../../../kernel/tri.js';
import { isListed, type ListedName } from '../../../terms/listed-name.js';
import { said } from '../clause-text.js';
import { COVERAGE_CLAUSES } from '../coverage/decide-coverage.js';
import { ARTICLE_11 } from '../exclusions/exclusion.js';
import { shown } from '../findings/finding.js';
import { FAULTY_ONLY_AS_CHANGED } from './factory-state.clauses.js';
import { type CoveredPart, isOf, notCovered, type PartCoverage } from './part-facts.js';
import { WEAR_CLAUSES } from './wear.clauses.js';

/** What is not covered at all leaves nothing to be free or paid by the other clauses. */
const ALL_ELSE = [...COVERAGE_CLAUSES, ...WEAR_CLAUSES, FAULTY_ONLY_AS_CHANGED]
  .filter(({ kind }) => kind !== 'definition')
  .map(({ id }) => id);

const outside = (
  text: ClauseText,
  when: (facts: Facts<CoveredPart>) => Tri,
  leftToPerson: (facts: Facts<CoveredPart>) => readonly string[] | null = () => null,
): DecidingClause<CoveredPart, PartCoverage> => ({
  ...text,
  kind: 'exception',
  overrides: ALL_ELSE,
  when: text.id.startsWith(ARTICLE_11) ? (facts) => inOrder(byArticle11(facts), () => when(facts)) : when,
  ruling: (facts) => {
    const because = leftToPerson(facts);
    return because === null ? settles(notCovered(facts)) : proposes(notCovered(facts), ...because);
  },
});
const byArticle11 = (facts: Facts<CoveredPart>) => facts.test('article11', (stands) => stands);
const consumable = (facts: Facts<CoveredPart>) => isOf(facts, (kind) => kind.class === 'consumable');

/** A person looks at a consumable that was dead on arrival or is dangerous (A-FW-03). */
const consumableToBeSeen = (facts: Facts<CoveredPart>) =>
  either(
    facts.found('deadOnArrival', (dead) => dead),
    facts.found('safetyRisk', (risk) => risk),
  ).is === 'yes'
    ? ['A-FW-03']
    : null;

/** Parts and things that the warranty leaves out, whatever ails them. */
export const NOT_COVERED = [
  outside(
    said(
      'FW-W4-2-1a',
      '消耗部品は、お客様が購入して交換する。',
      'Consumables are bought and replaced by the customer.',
    ),
    consumable,
    consumableToBeSeen,
  ),
  outside(
    said(
      'FW-W7-4',
      '消耗品は、期間にかかわらず保証の対象外とする。',
      'Consumables are never covered, whatever the period.',
    ),
    consumable,
    consumableToBeSeen,
  ),
  outside(
    said(
      'FW-W11-1',
      'COAラベルは保証の対象外とする。',
      'Outside the warranty: the COA label, or product key seal.',
    ),
    (facts) => facts.test('part', (kind) => kind === 'coa-label'),
  ),
  outside(
    said(
      'FW-W11-2',
      'プリインストールされるソフトウェアの一部は、保証の対象外とする。',
      'Outside the warranty: part of the pre-installed software.',
    ),
    (facts) =>
      inOrder(
        facts.test('part', (kind) => kind === 'bundled-software'),
        () => isExcluded(facts),
      ),
    (facts) => (excluded(facts) === undefined ? [] : null),
  ),
  outside(
    said(
      'FW-W11-9',
      '使用に支障のない傷、変色、剥がれなどは、保証の対象外とする。',
      'Outside the warranty: scratches, discolouring or peeling that does not hinder use.',
    ),
    (facts) => inOrder(shown(facts, 'cosmetic'), () => facts.test('hindersUse', (hinders) => !hinders)),
  ),
  /** Functional parts supplied as standard stay covered (A-FW-12). */
  outside(
    said(
      'FW-W11-19',
      '付属しないアクセサリー、メディア類、消耗品、周辺機器、特殊部品は、保証の対象外とする。',
      'Outside the warranty: accessories, media not part of the product, consumables, peripherals, special parts.',
    ),
    (facts) =>
      either(
        isOf(facts, (kind) => kind.class === 'consumable' || kind.class === 'foreign'),
        facts.found('standardSupplied', (standard) => !standard),
        inOrder(
          isOf(facts, (kind) => kind.class === 'accessory'),
          () => facts.test('standardSupplied', (standard) => !standard),
        ),
      ),
    consumableToBeSeen,
  ),
];

/** While there is no list, any software may be on it, whichever it is. */
function isExcluded(facts: Facts<CoveredPart>): Tri {
  const list = excluded(facts);
  if (list === undefined) return YES;
  return facts.test('software', (name) => isListed(list, name, () => facts.get('term').startsOn));
}

function excluded(facts: Facts<CoveredPart>): readonly ListedName[] | undefined {
  return facts.get('masterData').table('excludedSoftware');
}
