import { ShuriError } from '#kernel';
import { chain } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { stoppedBy } from '../../../kernel/unanswered.js';
import type { Terms } from '../../../terms/terms.js';
import { CONDITIONS_OF_USE, conditionUnmet } from '../exclusions/environment.clauses.js';
import { EXCLUSIONS } from '../exclusions/exclusions.js';
import { PLAN_LAYER } from '../exclusions/plan-layer.clause.js';
import { article11Stands, OUTSIDE_THE_WARRANTY } from '../exclusions/warranty-rules.clauses.js';
import { unlessUnproven } from '../findings/unproven.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import { decide, type InHouse } from '../answer.js';
import type { Asked } from '../asked.js';
import { withMemberCharge } from '../premium/member-charge.js';
import { refusalGrounds } from '../refusal/decide-refusal.js';
import { no } from '../../../kernel/tri.js';
import { PINNING_CLAUSES } from '../regulations/regulations.clauses.js';
import { warrantyTerm } from '../term/warranty-term.js';
import type { Coverage, WarrantyTerm } from './coverage.js';
import type { CoveredItem } from './covered-item.js';
import { DECIDED_ON_ARRIVAL, DECIDING_DAY } from './decided-on-arrival.clause.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from './free-in-term.clauses.js';
import { PAID_BY_REPAIR_RULES, PAID_BY_WARRANTY_RULES } from './paid-after-term.clauses.js';
import { UNIDENTIFIED_BY_REPAIR_RULES, UNIDENTIFIED_BY_WARRANTY_RULES } from './unreadable-serial.clauses.js';

/** The clauses on free or paid. */
export const COVERAGE_CLAUSES = [
  ...PINNING_CLAUSES,
  DECIDED_ON_ARRIVAL,
  FREE_BY_REPAIR_RULES,
  FREE_BY_WARRANTY_RULES,
  PAID_BY_REPAIR_RULES,
  PAID_BY_WARRANTY_RULES,
  UNIDENTIFIED_BY_REPAIR_RULES,
  UNIDENTIFIED_BY_WARRANTY_RULES,
  SAME_PART_AGAIN,
  ...CONDITIONS_OF_USE,
  OUTSIDE_THE_WARRANTY,
  ...EXCLUSIONS,
  PLAN_LAYER,
];

/** What is concluded of an item before it is judged. */
export type Concluded = Pick<
  CoveredItem,
  'term' | 'refusalGrounds' | 'decidedBy' | 'conditionUnmet' | 'article11'
>;

/** The conditions of use do not look at whether they were met. */
const NOT_YET = no();

/**
 * Free or paid, by the day of arrival and the warranty term (FR-R2-4, FR-R3-1, FR-R4-1, FW-W6-2, FW-W6-5).
 * @param touched gets the name of every fact that is looked at, also of those that are unknown.
 * @throws ShuriError `REQUEST.CONTRADICTORY` when the facts name another day of arrival.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideCoverage(
  facts: FrontierFacts,
  terms: Terms,
  at: Asked,
  touched?: Set<string>,
): Decision<Coverage> {
  if (facts.arrivedOn !== undefined && facts.arrivedOn !== at.arrivedOn) {
    const problems = [{ field: 'facts.arrivedOn', rule: 'cannot be true together with arrivedOn' }];
    const days = { problems, fact: facts.arrivedOn, decidedFor: at.arrivedOn };
    throw new ShuriError('REQUEST.CONTRADICTORY', 'an item has one day of arrival', days, ['FR-R1-6']);
  }
  return withMemberCharge(facts, terms, at, (known) =>
    decide({ ...known, arrivedOn: at.arrivedOn }, terms, at, coverage, touched),
  );
}

/** The same as a step of a longer way. */
export function coverage(item: RecordedFacts<InHouse<FrontierFacts>>): Resolution<Coverage> {
  return chain(warrantyTerm(item), (term) =>
    judgedBy(item, term, (covered) => resolve(COVERAGE_CLAUSES, covered)),
  );
}

/**
 * Judges an item whose term is settled, with all that is concluded before. Free beside an exclusion that was found and
 * cannot be shown is for a person to decide. Where the texts do not say which day is held against the term, there is no
 * answer.
 */
export function judgedBy<F extends InHouse<FrontierFacts>, O extends { readonly coverage: string }>(
  item: RecordedFacts<F>,
  term: WarrantyTerm,
  judge: (covered: RecordedFacts<F & Concluded>) => Resolution<O>,
): Resolution<O> {
  const day = resolve(DECIDING_DAY, item).outcome;
  if (day.kind !== 'decided') return { outcome: stoppedBy(day), fired: [], notFired: [] };
  const concluded = {
    term,
    refusalGrounds: refusalGrounds(item),
    decidedBy: day.value,
    article11: article11Stands(),
  };
  const met = item.with({ ...concluded, conditionUnmet: NOT_YET });
  const judged = judge(met.with({ conditionUnmet: conditionUnmet(met) }));
  return unlessUnproven(judged, ({ coverage: answer }) => answer === 'free', [FREE_BY_WARRANTY_RULES.id]);
}
