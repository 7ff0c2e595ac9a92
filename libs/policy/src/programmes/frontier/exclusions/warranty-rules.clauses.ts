import { type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import { anyHolds } from '../../../kernel/holding.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { either, inOrder, type Tri } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { type CoveredItem, paid } from '../coverage/covered-item.js';
import { UNIDENTIFIED_BY_WARRANTY_RULES } from '../coverage/unreadable-serial.clauses.js';
import { shown } from '../findings/finding.js';
import { changedByCustomer } from '../modification/changed.js';
import { excludedBy, exclusion } from './exclusion.js';
import { EXCLUDED_CAUSES } from './warranty-causes.clauses.js';
import { soldElsewhere, unlessShopsUnset } from './seller.js';

/** From how many hours without a break use is out of the ordinary. */
export const NONSTOP_HOURS = 24;

/** What stands outside the warranty for how the item was changed, used or bought, but for the serial seal. */
const EXCLUDED_ITEMS = [
  exclusion(
    said(
      'FW-W11-3',
      '販売後に当社以外で行われたハードウェアの交換、増設、設定の変更は、保証の対象外とする。',
      'Outside the warranty: hardware swaps, additions or changes of settings made by others after the sale.',
    ),
    (facts) => either(changedByCustomer(facts), shown(facts, 'settingsChanged')),
  ),
  exclusion(
    said(
      'FW-W11-8',
      '24時間以上の連続使用など、一般の家庭や事務所から著しく外れた使い方は、保証の対象外とする。',
      'Outside the warranty: use far from ordinary home or office, such as 24 hours or more without a break.',
    ),
    (facts) =>
      either(
        inOrder(facts.found('continuousHours', isNonstop), () => facts.given('environmentEvidence')),
        shown(facts, 'extraordinaryUse'),
      ),
    (facts) =>
      facts.found('continuousHours', isNonstop).is === 'yes'
        ? settles(paid(facts))
        : proposes(paid(facts), 'A-FW-07'),
  ),
  exclusion(
    said(
      'FW-W11-12',
      '指定販売店以外で購入された製品は、保証の対象外とする。',
      'Outside the warranty: bought other than at a designated shop.',
    ),
    soldElsewhere,
    unlessShopsUnset,
  ),
  excludedBy(
    said(
      'FW-W11-18',
      'お客様が設定したキーやパスワードを紛失したときは、保証の対象外とする。',
      'Outside the warranty: a software key or password set by the customer is lost.',
    ),
    'lostPassword',
  ),
];

export const EXCLUSIONS_OF_WARRANTY_RULES = [...EXCLUDED_ITEMS, ...EXCLUDED_CAUSES];

const OPENING = said(
  'FW-W11-0',
  '保証期間内でも、ここに当たるもの、または当社がそう判断したものは、保証の対象外とする。',
  'Even in warranty, what falls under these heads, or is judged to, is outside the warranty.',
);

/** Whether what the article lists is outside the warranty. */
export const article11Stands = standing(OPENING);

const LISTED = [UNIDENTIFIED_BY_WARRANTY_RULES, ...EXCLUSIONS_OF_WARRANTY_RULES];

/** Whether something that the article lists for the item stands outside the warranty. */
export function outsideTheWarranty(facts: Facts<CoveredItem>): Tri {
  return anyHolds(LISTED, facts);
}

export const OUTSIDE_THE_WARRANTY: DefiningClause<CoveredItem> = {
  ...OPENING,
  kind: 'definition',
  when: outsideTheWarranty,
};

function isNonstop(hours: number): boolean {
  return hours >= NONSTOP_HOURS;
}
