import { type ClauseText, type DecidingClause, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { no, type Tri } from '../../../kernel/tri.js';
import type { Coverage } from '../coverage/coverage.js';
import { type CoveredItem, ofArticle11, paid } from '../coverage/covered-item.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from '../coverage/free-in-term.clauses.js';
import { mayBeFree, SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import { shown } from '../findings/finding.js';
import type { ItemFinding } from '../findings/item-findings.js';

/** How the ids of article 11 of the warranty rules begin. */
export const ARTICLE_11 = 'FW-W11-';

/** What an exclusion takes away: the free repair of the term, and that of the guarantee (A-FR-08, A-G-5). */
const TAKEN_AWAY = [FREE_BY_REPAIR_RULES.id, FREE_BY_WARRANTY_RULES.id, SAME_PART_AGAIN.id];

/** A clause that makes a repair paid which might be free. One that is paid anyway needs no person to say so. */
export function exclusion(
  text: ClauseText,
  when: (facts: Facts<CoveredItem>) => Tri,
  ruling: (facts: Facts<CoveredItem>) => Ruling<Coverage> = (facts) => settles(paid(facts)),
): DecidingClause<CoveredItem, Coverage> {
  const holds = text.id.startsWith(ARTICLE_11) ? ofArticle11(when) : when;
  return {
    ...text,
    kind: 'exception',
    overrides: TAKEN_AWAY,
    when: (facts) => whereItMatters(facts, holds(facts)),
    ruling: (facts) => (mayBeFree(facts) ? ruling(facts) : settles(paid(facts))),
  };
}

/** An exclusion that one shown finding brings about. */
export function excludedBy(text: ClauseText, finding: ItemFinding): DecidingClause<CoveredItem, Coverage> {
  return exclusion(text, (facts) => shown(facts, finding));
}

/** What is still to be shown is asked for only while the repair may be free: a paid one loses nothing by it. */
export function whereItMatters(facts: Facts<CoveredItem>, verdict: Tri): Tri {
  return verdict.is === 'unknown' && !mayBeFree(facts) ? no(...verdict.missing) : verdict;
}
