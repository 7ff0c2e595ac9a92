import { type ClauseText, type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { gather } from '../../../kernel/gather.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { EXCLUSIONS } from '../exclusions/exclusions.js';
import { shown } from '../findings/finding.js';
import { unlessUnproven } from '../findings/unproven.js';
import { GROUNDS_IN_THE_ITEM } from '../refusal/state-of-item.clauses.js';
import { changedByCustomer } from './changed.js';
import type { ModificationFacts, Rung } from './rung.js';
import { CHANGED_PART_GOES_BACK } from './returned-part.text.js';

type When = (facts: Facts<ModificationFacts>) => Tri;

const follows = (text: ClauseText, rung: Rung, when: When): DecidingClause<ModificationFacts, Rung> => ({
  ...text,
  kind: 'base',
  when,
  ruling: () => settles(rung),
});
const reviewed = (id: string, when: When): DecidingClause<ModificationFacts, Rung> => ({
  ...follows(textOf(id), 'refusal-review', when),
  ruling: () => proposes('refusal-review', 'A-FR-06'),
});

/** The ladder of consequences (A-FR-06). Each clause keeps its own field; they add up. */
export const MODIFICATION_CLAUSES = [
  follows(textOf('FR-R3-4-5'), 'repair-paid', changedByCustomer),
  follows(
    said(
      'FR-R5-9a',
      '受け入れ後に見つかった、当社以外で増設や交換された部品は検査しない。',
      'Parts added or swapped by others and found after acceptance are not tested.',
    ),
    'part-not-tested',
    changedByCustomer,
  ),
  follows(
    said(
      'FR-R5-9b',
      '修理には元の部品の追送か指定部品の購入が必要で、交換の費用は別途請求する。',
      'Repair then needs the original parts sent on, or designated parts bought; the swap is billed separately.',
    ),
    'originals-or-designated-parts',
    changedByCustomer,
  ),
  follows(CHANGED_PART_GOES_BACK, 'part-returned', changedByCustomer),
  follows(
    said(
      'FR-R5-10',
      '動作に必要な部品が交換されていれば指定部品に変更し、その費用は期間や故障の内容を問わず有償とする。',
      'An essential part that was replaced is changed to a designated one; part and labour are charged in warranty too.',
    ),
    'essential-part-changed-at-cost',
    (facts) => inOrder(changedByCustomer(facts), () => facts.found('essentialPartChanged', (is) => is)),
  ),
  reviewed('FR-R8-3', (facts) => shown(facts, 'configurationAltered')),
  reviewed('FR-R8-5', (facts) => shown(facts, 'changeCausedFault')),
];

/** All that follows from what the customer changed (FR-R3-4-5, FR-R5-9, FR-R5-10, FR-R8-3, FR-R8-5). */
export function decideModification(
  facts: ModificationFacts,
  terms: Terms,
  at: Asked,
): Decision<readonly Rung[]> {
  return decide(facts, terms, at, (stated) =>
    unlessUnproven(gather(MODIFICATION_CLAUSES, stated), () => true),
  );
}

function textOf(id: string): ClauseText {
  const found = [...EXCLUSIONS, ...GROUNDS_IN_THE_ITEM].find((clause) => clause.id === id);
  if (found === undefined) throw new TypeError(`no clause ${id}`);
  const { document, paraphrase } = found;
  return { id, document, paraphrase };
}
