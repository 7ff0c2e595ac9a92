import type { JsonValue } from '#kernel';
import { conclude, join } from './combine.js';
import type { DecidingClause } from './clause.js';
import type { Facts } from './facts.js';
import type { Resolution } from './resolution.js';
import { resolveEach } from './resolve.js';

/**
 * Answers a question that has as many answers as clauses fire, such as what is charged: each clause adds its own, and
 * none at all is an empty list. Where one of them waits for facts, so does the whole; where a person decides one, the
 * list is a proposal.
 */
export function gather<F, O extends JsonValue>(
  clauses: readonly DecidingClause<F, O>[],
  facts: Facts<F>,
): Resolution<readonly O[]> {
  return resolveEach(clauses, facts)
    .map(asList)
    .reduce((all, one) => join(all, one, (some, more) => [...some, ...more]), conclude<readonly O[]>([]));
}

function asList<O>(one: Resolution<O>): Resolution<readonly O[]> {
  if (one.outcome.kind === 'gap') return { ...one, outcome: { kind: 'decided', value: [] } };
  return join(one, conclude([]), (value) => [value]);
}
