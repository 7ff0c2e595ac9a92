import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, ordinarily } from '../answer.js';
import type { Asked } from '../asked.js';
import type { InitialFailure, InitialFailureFacts, InitialFailurePath } from './initial-failure-facts.js';
import {
  ANSWERED_BY_EXCHANGE_OR_REPAIR,
  ARRIVES_WITHIN_14_DAYS,
  COMPANY_CHOOSES,
  LATE_IS_REPAIRED,
  OUTLET_IS_REPAIRED,
  TOLD_WITHIN_14_DAYS,
} from './initial-failure.clauses.js';

/** The clauses on a failure in the first days. */
export const INITIAL_FAILURE_CLAUSES = [
  ANSWERED_BY_EXCHANGE_OR_REPAIR,
  COMPANY_CHOOSES,
  TOLD_WITHIN_14_DAYS,
  ARRIVES_WITHIN_14_DAYS,
  LATE_IS_REPAIRED,
  OUTLET_IS_REPAIRED,
];

/**
 * Where a failure in the first days goes (FW-W9-1 to FW-W9-4, FW-W9-11). Failure and contact by day 14, arrival within
 * 14 days of the contact; exchange or repair is then a person's choice, which no customer commands.
 */
export function decideInitialFailure(
  facts: InitialFailureFacts,
  terms: Terms,
  at: Asked,
): Decision<InitialFailurePath> {
  return decide(facts, terms, at, initialFailure);
}

/** The same as a step of a longer way: what is no initial failure is an ordinary repair. */
export function initialFailure(facts: Facts<InitialFailure>): Resolution<InitialFailurePath> {
  return ordinarily(
    resolve<InitialFailure, InitialFailurePath>(INITIAL_FAILURE_CLAUSES, facts),
    'ordinary-repair',
  );
}
