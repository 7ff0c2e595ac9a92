import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { isLengthPassedOn } from './after-exchange.clauses.js';
import { lengthOfModel, STANDARD_MONTHS } from './standard-length.clause.js';

type Item = InHouse<FrontierFacts>;

/**
 * The length of the term in months, when an extended warranty was taken out: it makes the term longer, never shorter. A plan
 * of another kind makes it neither; whether a plan that no table names extends it, a person says (A-FW-09).
 */
export const EXTENDED_LENGTH: DecidingClause<Item, number> = {
  id: 'FW-W7-2',
  document: 'FW',
  kind: 'exception',
  overrides: ['FW-W7-1'],
  paraphrase: {
    ja: '期間を延長する保証に加入しているときは、その期間による。',
    en: 'With the extended warranty its own length applies.',
  },
  when: (facts) =>
    inOrder(facts.given('planMonths'), () =>
      inOrder(isNoOtherPlan(facts), () => isLonger(facts, facts.get('planMonths'))),
    ),
  ruling: (facts) => {
    const months = facts.get('planMonths');
    const isUnlisted = facts.found('extendedBy', (name) => kindOf(facts, name) === undefined);
    return isUnlisted.is === 'yes' ? proposes(months, 'A-FW-09') : settles(months);
  },
};

function isNoOtherPlan(facts: Facts<Item>): Tri {
  const other = facts.found('extendedBy', (name) => {
    const kind = kindOf(facts, name);
    return kind !== undefined && kind !== 'extends-warranty';
  });
  return other.is === 'yes' ? no('extendedBy') : YES;
}

function kindOf(facts: Facts<Item>, name: string | null) {
  return facts.get('masterData').kindOfPlan(name);
}

/** Longer than the term would be without it; while the model is not known, than that of any. */
function isLonger(facts: Facts<Item>, months: number): Tri {
  const than = (standard: number): Tri => (months > standard ? YES : no('planMonths'));
  if (isLengthPassedOn(facts).is === 'yes') return than(facts.get('passedOnMonths'));
  const masterData = facts.get('masterData');
  if (facts.given('model').is === 'yes') return than(lengthOfModel(masterData, facts.get('model')));
  const longest = Math.max(STANDARD_MONTHS, ...masterData.monthsOfModels());
  return months > longest ? YES : facts.given('model');
}
