import { isShuriError } from '#kernel';
import type { Decision } from '../kernel/decision.js';
import type { FactDomains } from '../kernel/fact-domain.js';
import type { Programme } from '../kernel/programme.js';
import { ALL_CELLS, allCells, countCells, turnedOnce } from './cells.js';

/** A question to be tried out: some cases to start from, what their facts can be, and how it is decided. */
export interface TriedQuestion<F extends object> {
  readonly cases: readonly F[];
  /** Further cases that are tried just as they are. */
  readonly asTheyAre?: readonly F[];
  readonly domains: FactDomains<F>;
  readonly decide: (facts: F) => Decision<unknown, Programme>;
  /** Up to how many combinations are tried one by one; absent: `ALL_CELLS`. */
  readonly most?: number;
}

/** A combination of facts and what was decided on it. */
export interface Tried<F> {
  readonly facts: F;
  readonly decision: Decision<unknown, Programme>;
}

/**
 * Decides a question for every combination of its facts where there are no more than `ALL_CELLS`; else for each case with
 * any one fact otherwise, and any two of which the first makes a difference. Contradictory facts are passed over.
 */
export function* survey<F extends object>({
  cases,
  asTheyAre = [],
  domains,
  decide,
  most = ALL_CELLS,
}: TriedQuestion<F>): Generator<Tried<F>> {
  yield* tried(asTheyAre, decide);
  for (const base of cases) {
    if (countCells(base, domains) <= most) yield* tried(allCells(base, domains), decide);
    else yield* around(base, { domains, decide });
  }
}

function* around<F extends object>(
  base: F,
  { domains, decide }: Pick<TriedQuestion<F>, 'domains' | 'decide'>,
): Generator<Tried<F>> {
  const cells = new Set<string>();
  const start = [...tried(notYet([base], cells), decide)];
  yield* start;
  const traces = new Set(start.map(({ decision }) => traceOf(decision)));
  for (const once of tried(notYet(turnedOnce(base, domains), cells), decide)) {
    yield once;
    const trace = traceOf(once.decision);
    if (traces.has(trace)) continue;
    traces.add(trace);
    yield* tried(notYet(turnedOnce(once.facts, domains), cells), decide);
  }
}

/** Those that were not tried before: two facts are turned in two orders. @param seen gets what is tried now */
function* notYet<F extends object>(cells: Iterable<F>, seen: Set<string>): Generator<F> {
  for (const facts of cells) {
    const cell = cellOf(facts);
    if (seen.has(cell)) continue;
    seen.add(cell);
    yield facts;
  }
}

/** The same text for the same facts, in whatever order they were turned. */
function cellOf(facts: object): string {
  return JSON.stringify(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function* tried<F>(
  cells: Iterable<F>,
  decide: (facts: F) => Decision<unknown, Programme>,
): Generator<Tried<F>> {
  for (const facts of cells) {
    const decision = decidedOrNull(facts, decide);
    if (decision !== null) yield { facts, decision };
  }
}

function decidedOrNull<F>(
  facts: F,
  decide: (facts: F) => Decision<unknown, Programme>,
): Decision<unknown, Programme> | null {
  try {
    return decide(facts);
  } catch (error) {
    if (isShuriError(error)) return null;
    throw error;
  }
}

/** How a decision came about, whatever its values: two facts that lead to the same way are tried further only once. */
function traceOf({ outcome, fired, notFired, factsUsed }: Decision<unknown, Programme>): string {
  const used = factsUsed.map(({ fact }) => fact);
  return JSON.stringify([outcome.kind, fired, notFired, used]);
}
