import { closedDay } from '../programmes/panasonic-pack/reception/closed-day.js';
import type { TargetFacts } from '../programmes/panasonic-pack/target/target-facts.js';
import type { Terms } from '../terms/terms.js';
import type { AskedAt, Contradiction } from './question-row.js';

/**
 * Nothing is accepted on a day on which the desk is closed: what is asked for then counts as accepted when it next opens,
 * as the question `reception` answers (PN-R-2 to PN-R-4; A-PN-01, A-PN-02).
 */
export function closedWhenAccepted(
  { acceptedOn }: TargetFacts,
  terms: Terms,
  { on, knownAt }: AskedAt,
): readonly Contradiction[] {
  if (acceptedOn === undefined) return [];
  const closed = closedDay(acceptedOn, terms, { appliedOn: on, knownAt });
  if (closed === null) return [];
  const rule = `the desk is closed on ${acceptedOn} and next accepts requests on ${closed.opensOn}`;
  return [{ fact: 'acceptedOn', rule, clauses: closed.clauses }];
}
