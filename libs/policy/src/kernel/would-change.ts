import { canonicalJson, isShuriError, type JsonValue } from '#kernel';
import type { Decision, Outcome } from './decision.js';
import type { FactDomains } from './fact-domain.js';
import { apply, type FactChange, flipsOf } from './flip.js';
import type { Programme } from './programme.js';
import { Search, type WouldChangeSearch } from './would-change-search.js';

/**
 * A question whose answer is turned over. `decide` must be pure, and note every fact that it looks at, known or not:
 * one that it did not look at cannot change its answer.
 */
export interface Turned<F extends object, O, P extends Programme> {
  readonly decide: (facts: F, touched: Set<string>) => Decision<O, P>;
  readonly domains: FactDomains<F>;
  /** What makes an answer another one: of a coverage free or paid, not the days of its term. */
  readonly matter: (answer: O) => JsonValue;
}

/** How many decisions a search may take unless told otherwise. */
export const EVALUATIONS = 4000;

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
  const touchedNow = new Set<string>();
  const now = decide(facts, touchedNow);
  const sameWay = sameWayAs(now);
  const search = new Search<O>(answerKey(now.outcome, matter), limit);
  const consider = (changes: readonly FactChange[]): Met<O, P> => {
    const touched = new Set<string>();
    const then = search.mayGoOn() ? decided(decide, apply(facts, changes), touched) : null;
    if (then === null || !isAnswer(then.outcome)) return { decision: then, touched };
    const key = answerKey(then.outcome, matter);
    if (search.isNews(changes, key)) {
      verify(then, decided(decide, fresh(apply(facts, changes)), new Set()));
      search.note(changes, key, then.outcome);
    }
    return { decision: then, touched };
  };
  const singles = flipsOf(facts, domains, (fact) => touchedNow.has(fact)).map((flip) => ({
    flip,
    met: consider([flip]),
  }));
  const tried = new Set<string>();
  for (const { flip, met } of singles) {
    if (!search.goesOn()) break;
    if (met.decision !== null && sameWay(met.decision)) continue;
    const matters = (fact: string) => fact !== flip.fact && (met.decision === null || met.touched.has(fact));
    for (const other of flipsOf(apply(facts, [flip]), domains, matters)) {
      const pair = [flip, other].sort((a, b) => (a.fact < b.fact ? -1 : 1));
      const name = JSON.stringify(pair.map(({ fact, to }) => [fact, to]));
      if (tried.has(name)) continue;
      tried.add(name);
      consider(pair);
    }
  }
  return search.result();
}

/** What was decided with some facts otherwise (`null`: they have no answer), and all that was looked at for it. */
interface Met<O, P extends Programme> {
  readonly decision: Decision<O, P> | null;
  readonly touched: ReadonlySet<string>;
}

/** Facts that contradict each other, or run into unset values, have no answer. */
function decided<F, O, P extends Programme>(
  decide: (facts: F, touched: Set<string>) => Decision<O, P>,
  facts: F,
  touched: Set<string>,
): Decision<O, P> | null {
  try {
    return decide(facts, touched);
  } catch (error) {
    if (isShuriError(error)) return null;
    throw error;
  }
}

function verify(one: Decision<unknown, Programme>, again: Decision<unknown, Programme> | null): void {
  if (JSON.stringify(one) === JSON.stringify(again)) return;
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

/** Whether another decision came about the same way; most that did not differ at first sight. */
function sameWayAs(one: Decision<unknown, Programme>): (other: Decision<unknown, Programme>) => boolean {
  const trace = traceOf(one);
  return (other) =>
    one.outcome.kind === other.outcome.kind &&
    one.fired.length === other.fired.length &&
    one.notFired.length === other.notFired.length &&
    one.factsUsed.length === other.factsUsed.length &&
    trace === traceOf(other);
}

/** All that an answer rests on but the values: a change that leaves it alone makes no difference with another one. */
function traceOf({ outcome, fired, notFired, factsUsed }: Decision<unknown, Programme>): string {
  return canonicalJson(plain({ outcome, fired, notFired, used: factsUsed.map(({ fact }) => fact) }));
}

function fresh<F>(facts: F): F {
  return JSON.parse(JSON.stringify(facts)) as F;
}

function plain(value: object): JsonValue {
  return value as JsonValue;
}
