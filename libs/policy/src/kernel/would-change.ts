import { isShuriError, type JsonValue } from '#kernel';
import { answerKey, isAnswer, sameWayAs, verify } from './compare-outcomes.js';
import type { Decision, Outcome } from './decision.js';
import { apply, type FactChange, type Flips } from './flip.js';
import type { Programme } from './programme.js';
import { type Holding, withReach } from './reach.js';
import { Search, type WouldChangeSearch } from './would-change-search.js';

/**
 * A question whose answer is turned over. `decide` must be pure, and note every fact that it looks at, known or not:
 * one that it did not look at cannot change its answer.
 */
export interface Turned<F extends object, O, P extends Programme> {
  readonly decide: (facts: F, touched: Set<string>) => Decision<O, P>;
  readonly flips: Flips<F>;
  /** What makes an answer another one: of a coverage free or paid, not the days of its term. */
  readonly matter: (answer: O) => JsonValue;
  /** What is told of an answer. A range of values is claimed only where that is the same all through it. */
  readonly tells: (answer: O) => JsonValue;
  /** Whether facts of which one was changed can be true together. */
  readonly admits: (facts: F, changed: string) => boolean;
  /** Whether a fact is tried together with another such. */
  readonly pairs: (fact: string) => boolean;
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
  { decide, flips, matter, tells, admits, pairs }: Turned<F, O, P>,
  limit = EVALUATIONS,
): WouldChangeSearch<O> {
  const touchedNow = new Set<string>();
  const now = decide(facts, touchedNow);
  const sameWay = sameWayAs(now);
  const search = new Search<O>(answerKey(now.outcome, matter), limit);
  const meet = (changes: readonly FactChange[]): Met<O, P> => {
    const touched = new Set<string>();
    const otherwise = apply(facts, changes);
    const possible = changes.every(({ fact }) => admits(otherwise, fact)) && search.mayGoOn();
    return { decision: possible ? decided(decide, otherwise, touched) : null, touched };
  };
  const answerIf = (...changes: readonly FactChange[]): string => {
    const { decision } = meet(changes);
    return decision === null ? '' : answerKey(decision.outcome, matter);
  };
  const says = (outcome: Outcome<O>) => answerKey(outcome, (answer) => [matter(answer), tells(answer)]);
  const holding = (changes: readonly FactChange[], said: string): Holding => {
    const otherwise = apply(facts, changes);
    if (!changes.every(({ fact }) => admits(otherwise, fact))) return 'cannot-be';
    const { decision } = meet(changes);
    return decision !== null && says(decision.outcome) === said ? 'holds' : 'fails';
  };
  const flipped = flips(
    facts,
    (fact) => touchedNow.has(fact),
    (change) => answerIf(change),
  );
  const beside = (fact: string): JsonValue => [
    facts as JsonValue,
    now.outcome as JsonValue,
    flipped.filter((one) => one.fact === fact).map(({ to }) => to),
  ];
  const consider = (changes: readonly FactChange[]): Met<O, P> => {
    const met = meet(changes);
    const then = met.decision;
    if (then === null || !isAnswer(then.outcome)) return met;
    const key = answerKey(then.outcome, matter);
    if (search.isNews(changes, key)) {
      verify(then, decided(decide, fresh(apply(facts, changes)), new Set()));
      const said = says(then.outcome);
      const reaching = withReach(changes, { beside, holding: (others) => holding(others, said) });
      search.note(reaching, key, then.outcome);
    }
    return met;
  };
  const singles = flipped.map((flip) => ({ flip, met: consider([flip]) }));
  const tried = new Set<string>();
  for (const { flip, met } of singles.filter((one) => pairs(one.flip.fact))) {
    if (!search.goesOn()) break;
    if (met.decision !== null && sameWay(met.decision)) continue;
    const matters = (fact: string) =>
      fact !== flip.fact && pairs(fact) && (met.decision === null || met.touched.has(fact));
    const answerWith = (change: FactChange) => answerIf(flip, change);
    for (const other of flips(apply(facts, [flip]), matters, answerWith)) {
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

/** Facts that contradict each other, run into unset values, or name what cannot be counted have no answer. */
function decided<F, O, P extends Programme>(
  decide: (facts: F, touched: Set<string>) => Decision<O, P>,
  facts: F,
  touched: Set<string>,
): Decision<O, P> | null {
  try {
    return decide(facts, touched);
  } catch (error) {
    if (isShuriError(error) || error instanceof RangeError) return null;
    throw error;
  }
}

function fresh<F>(facts: F): F {
  return JSON.parse(JSON.stringify(facts)) as F;
}
