import { exhaustive } from '#kernel';
import type { DefiningClause } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { standing } from '../../../kernel/ruled.js';
import { either } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, ordinarily } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { CONDUCT_CLAUSES } from './conduct.clauses.js';
import { CONSENT_CLAUSES } from './consent.clauses.js';
import type { Serving, ServingFacts } from './serving.js';

const OPENING = said(
  'FR-R9-0',
  '社会通念を逸脱した要求があれば、すべてのサービスを提供せず、悪質なときは警察や弁護士に連絡することがある。',
  'Demands beyond social norms stop all services; if they are graver, police or lawyers may be called in.',
);

/** Whether the conduct listed stops service. */
const conductCounts = standing(OPENING);

const BEYOND_SOCIAL_NORMS: DefiningClause<ServingFacts> = {
  ...OPENING,
  kind: 'definition',
  when: (facts) => either(...CONDUCT_CLAUSES.map((one) => one.when(facts))),
};

/** The clauses on serving whoever asks. */
export const SERVING_CLAUSES = [...CONSENT_CLAUSES, BEYOND_SOCIAL_NORMS, ...CONDUCT_CLAUSES];

/** The same without those on conduct. */
const CONSENT_ALONE = CONSENT_CLAUSES.map((clause) => ({ ...clause, overrides: [] }));

/** Whether whoever asks is served (FR-R1-7, FR-R1-8, FR-R9, FW-W1-5, FW-W1-6). */
export function decideServing(facts: ServingFacts, terms: Terms, at: Asked): Decision<Serving> {
  return decide(facts, terms, at, serving);
}

/** The same as a step of a longer way. */
export function serving(facts: Facts<ServingFacts>): Resolution<Serving> {
  return ordinarily(resolve(conductCounts() ? SERVING_CLAUSES : CONSENT_ALONE, facts), 'serve');
}

/** What suspended service leaves open: property goes back, debts are paid, periods run (A-FR-15). */
export function suspendedStillAllows(act: 'new-service' | 'return-of-item' | 'payment' | 'storage'): {
  readonly allowed: boolean;
  readonly clauses: readonly string[];
} {
  const clauses = [BEYOND_SOCIAL_NORMS.id, 'A-FR-15'];
  switch (act) {
    case 'new-service':
      return { allowed: !conductCounts(), clauses };
    case 'return-of-item':
    case 'payment':
    case 'storage':
      return { allowed: true, clauses };
    default:
      return exhaustive(act);
  }
}
