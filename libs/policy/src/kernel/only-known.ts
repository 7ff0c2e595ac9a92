import { isShuriError } from '#kernel';
import type { DecidingClause, Ruling } from './clause.js';
import type { Facts } from './facts.js';
import type { Tri } from './tri.js';
import { Unanswered } from './unanswered.js';

/**
 * What a clause would rule if its condition held, as far as that is known already; `null`: it hangs on facts that are not,
 * or cannot be worked out before the condition is shown to hold.
 */
export function rulingAlready<F, O>(clause: DecidingClause<F, O>, facts: Facts<F>): Ruling<O> | null {
  try {
    return clause.ruling(onlyKnown(facts));
  } catch (error) {
    if (error instanceof Unanswered || error instanceof RangeError || isShuriError(error)) return null;
    throw error;
  }
}

/** Facts that end the matter as soon as an unknown one is read, whichever way. */
function onlyKnown<F>(facts: Facts<F>): Facts<F> {
  return {
    get: (fact) => {
      unlessUnknown(fact, facts.given(fact));
      if (facts.given(fact).is === 'no') throw waitingFor(fact);
      return facts.get(fact);
    },
    known: (fact) => unlessUnknown(fact, facts.known(fact)),
    given: (fact) => unlessUnknown(fact, facts.given(fact)),
    lacking: (fact) => unlessUnknown(fact, facts.lacking(fact)),
    test: (fact, passes) => unlessUnknown(fact, facts.test(fact, passes)),
    found: (fact, passes) => unlessUnknown(fact, facts.test(fact, passes)),
  };
}

function unlessUnknown(fact: string, tested: Tri): Tri {
  if (tested.is === 'unknown') throw waitingFor(fact);
  return tested;
}

function waitingFor(fact: string): Unanswered {
  return new Unanswered([], { kind: 'needs-facts', ask: [fact] });
}
