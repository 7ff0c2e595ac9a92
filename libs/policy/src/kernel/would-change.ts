import { canonicalJson, isShuriError, type JsonValue } from '#kernel';
import type { Decision, Outcome } from './decision.js';
import type { FactDomains } from './fact-domain.js';
import { apply, type FactChange, flipsOf } from './flip.js';
import type { Programme } from './programme.js';
import { Search, type WouldChangeSearch } from './would-change-search.js';

/** A question whose answer is turned over. `decide` must be pure. */
export interface Turned<F extends object, O, P extends Programme> {
  readonly decide: (facts: F) => Decision<O, P>;
  readonly domains: FactDomains<F>;
  /** What makes an answer another one: of a coverage free or paid, not the days of its term. */
  readonly matter: (answer: O) => JsonValue;
}

const EVALUATIONS = 4000;

/**
 * Which one fact, or which two together, would change an answer if they were otherwise, as far as somebody can change
 * them. Of two facts only what neither does alone. One example is given for the same facts and the same answer: the one
 * nearest to what is known. A question that is left open by the change is no answer.
 * @param limit how many decisions may be taken at most.
 * @throws TypeError when deciding the same facts again gives another decision.
 */
export function wouldChange<F extends object, O, P extends Programme>(
  facts: F,
  { decide, domains, matter }: Turned<F, O, P>,
  limit = EVALUATIONS,
): WouldChangeSearch<O> {
  const now = decide(facts);
  const search = new Search<O>(answerKey(now.outcome, matter), limit);
  const consider = (changes: readonly FactChange[]): Decision<O, P> | null => {
    if (!search.mayGoOn()) return null;
    const then = decided(decide, apply(facts, changes));
    if (then === null || !isAnswer(then.outcome)) return then;
    const key = answerKey(then.outcome, matter);
    if (search.isNews(changes, key)) {
      verify(then, decided(decide, fresh(apply(facts, changes))));
      search.note(changes, key, then.outcome);
    }
    return then;
  };
  const singles = flipsOf(facts, domains).map((flip) => ({ flip, met: consider([flip]) }));
  const tried = new Set<string>();
  for (const { flip, met } of singles) {
    if (met !== null && traceOf(met) === traceOf(now)) continue;
    for (const other of flipsOf(apply(facts, [flip]), domains)) {
      const pair = [flip, other].sort((a, b) => (a.fact < b.fact ? -1 : 1));
      const name = canonicalJson(pair.map(({ fact, to }) => [fact, to]));
      if (other.fact === flip.fact || tried.has(name)) continue;
      tried.add(name);
      consider(pair);
    }
  }
  return search.result();
}

/** Facts that contradict each other, or run into unset values, have no answer. */
function decided<F, O, P extends Programme>(
  decide: (facts: F) => Decision<O, P>,
  facts: F,
): Decision<O, P> | null {
  try {
    return decide(facts);
  } catch (error) {
    if (isShuriError(error)) return null;
    throw error;
  }
}

function verify(one: Decision<unknown, Programme>, again: Decision<unknown, Programme> | null): void {
  if (again === null || canonicalJson(plain(one)) !== canonicalJson(plain(again)))
    throw new TypeError('the same facts were decided differently the second time');
}

function isAnswer<O>(outcome: Outcome<O>): boolean {
  return outcome.kind === 'decided' || (outcome.kind === 'person-decides' && outcome.proposal !== null);
}

function answerKey<O>(outcome: Outcome<O>, matter: (answer: O) => JsonValue): string {
  switch (outcome.kind) {
    case 'decided':
      return canonicalJson({ decided: matter(outcome.value) });
    case 'person-decides':
      return canonicalJson({ proposed: outcome.proposal === null ? null : matter(outcome.proposal) });
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

/** All that an answer rests on but the values: a change that leaves it alone was not even looked at. */
function traceOf({ outcome, fired, notFired, factsUsed }: Decision<unknown, Programme>): string {
  return canonicalJson(plain({ outcome, fired, notFired, used: factsUsed.map(({ fact }) => fact) }));
}

function fresh<F>(facts: F): F {
  return JSON.parse(JSON.stringify(facts)) as F;
}

function plain(value: object): JsonValue {
  return value as JsonValue;
}
