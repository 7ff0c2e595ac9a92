import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { standing } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, ordinarily } from '../answer.js';
import type { Asked } from '../asked.js';
import { unlessUnproven } from '../findings/unproven.js';
import {
  BEYOND_NORMS,
  CONDUCT_CLAUSES,
  CONDUCT_GOES_ON,
  isSuspended,
  SERVICE_IS_STOPPED,
  STOPS_SERVICE,
} from './conduct.clauses.js';
import { CONSENT_CLAUSES } from './consent.clauses.js';
import type { Serving, ServingFacts } from './serving.js';

/** Whether the conduct listed stops service. */
const conductCounts = standing(BEYOND_NORMS);

const WHILE_SERVED = [...CONSENT_CLAUSES, STOPS_SERVICE, ...CONDUCT_CLAUSES];

/** The clauses on serving whoever asks. */
export const SERVING_CLAUSES = [...CONSENT_CLAUSES, SERVICE_IS_STOPPED, ...CONDUCT_GOES_ON];

/** The same without those on conduct. */
const CONSENT_ALONE = CONSENT_CLAUSES.map((clause) => ({ ...clause, overrides: [] }));

/** Whether whoever asks is served (FR-R1-7, FR-R1-8, FR-R9, FW-W1-5, FW-W1-6). */
export function decideServing(facts: ServingFacts, terms: Terms, at: Asked): Decision<Serving> {
  return decide(facts, terms, at, serving);
}

/** The same as a step of a longer way. */
export function serving(facts: Facts<ServingFacts>): Resolution<Serving> {
  const byConduct = isSuspended(facts) ? SERVING_CLAUSES : WHILE_SERVED;
  return unlessUnproven(
    ordinarily(resolve(conductCounts() ? byConduct : CONSENT_ALONE, facts), 'serve'),
    (answer) => answer === 'serve',
  );
}
