import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { anySettles } from '../../../kernel/holding.js';
import { no, type Tri } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { Coverage } from '../coverage/coverage.js';
import { type CoveredItem, paid } from '../coverage/covered-item.js';
import { exclusion } from './exclusion.js';
import { overTheCap } from './over-the-cap.js';

type Exclusion = DecidingClause<CoveredItem, Coverage>;

/**
 * The cap bears on nothing that is paid anyway (A-FR-12): then nobody has to price the repair, nor to say what a member is
 * charged beyond it.
 * @param others what else makes a repair paid.
 */
export function overPremiumCap(others: readonly Exclusion[]): Exclusion {
  return exclusion(
    said(
      'FR-R3-4-7',
      'プレミアム保証の期間中の修理金額の累計が上限を超えたときは、保証期間内でも有償とする。',
      'Paid even in warranty: the repairs of a premium member in the premium period add up to more than the cap.',
    ),
    (facts): Tri => {
      const over = overTheCap(facts);
      return over.is === 'unknown' && anySettles(others, facts) ? no(...over.missing) : over;
    },
    (facts) =>
      facts.get('masterData').premiumOvershoot() !== undefined || anySettles(others, facts)
        ? settles(paid(facts))
        : proposes(paid(facts), 'A-FR-12'),
  );
}
