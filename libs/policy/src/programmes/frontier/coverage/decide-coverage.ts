import { ShuriError } from '#kernel';
import { chain } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { CONDITIONS_ARE_REQUIRED } from '../exclusions/environment.clauses.js';
import { EXCLUSIONS } from '../exclusions/exclusions.js';
import { PLAN_LAYER } from '../exclusions/plan-layer.clause.js';
import { OUTSIDE_THE_WARRANTY } from '../exclusions/warranty-rules.clauses.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import { decide, type InHouse } from '../answer.js';
import type { Asked } from '../asked.js';
import { refusalGrounds } from '../refusal/decide-refusal.js';
import { PINNING_CLAUSES } from '../regulations/regulations.clauses.js';
import { warrantyTerm } from '../term/warranty-term.js';
import type { Coverage } from './coverage.js';
import { DECIDED_ON_ARRIVAL } from './decided-on-arrival.clause.js';
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
  CONDITIONS_ARE_REQUIRED,
  OUTSIDE_THE_WARRANTY,
  ...EXCLUSIONS,
  PLAN_LAYER,
];

/**
 * Free or paid, by the day of arrival and the warranty term (FR-R2-4, FR-R3-1, FR-R4-1, FW-W6-2, FW-W6-5).
 * @throws ShuriError `REQUEST.CONTRADICTORY` when the facts name another day of arrival.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideCoverage(facts: FrontierFacts, terms: Terms, at: Asked): Decision<Coverage> {
  if (facts.arrivedOn !== undefined && facts.arrivedOn !== at.arrivedOn) {
    const days = { fact: facts.arrivedOn, decidedFor: at.arrivedOn };
    throw new ShuriError('REQUEST.CONTRADICTORY', 'an item has one day of arrival', days, ['FR-R1-6']);
  }
  return decide({ ...facts, arrivedOn: at.arrivedOn }, terms, at, coverage);
}

/** The same as a step of a longer way. */
export function coverage(item: RecordedFacts<InHouse<FrontierFacts>>): Resolution<Coverage> {
  return chain(warrantyTerm(item, item.get('masterData')), (term) =>
    resolve(COVERAGE_CLAUSES, item.with({ term, refusalGrounds: refusalGrounds(item) })),
  );
}
