import type { Clause, DecidingClause } from './clause.js';

/** Says whether one clause overrides another, directly or through others. */
export type Precedence = (winner: string, loser: string) => boolean;

/** The orders worked out so far: a list of clauses never changes. */
const KNOWN = new WeakMap<object, Precedence>();

/**
 * The partial order that the clauses' `overrides` state; of the same list it is worked out once.
 * @throws TypeError when a clause overrides one that is not among them, or itself by way of others.
 */
export function precedenceOf<F, O>(clauses: readonly Clause<F, O>[]): Precedence {
  const beats = KNOWN.get(clauses) ?? orderOf(clauses);
  KNOWN.set(clauses, beats);
  return beats;
}

function orderOf<F, O>(clauses: readonly Clause<F, O>[]): Precedence {
  const ids = new Set(clauses.map((clause) => clause.id));
  if (ids.size < clauses.length) throw new TypeError('two clauses of one question share an id');
  const direct = new Map(clauses.map((clause) => [clause.id, overriddenBy(clause)]));
  const beaten = new Map([...ids].map((id) => [id, reach(id, direct)]));
  for (const [id, losers] of beaten) {
    if (losers.has(id)) throw new TypeError(`clause ${id} overrides itself`);
    const stranger = [...losers].find((loser) => !ids.has(loser));
    if (stranger !== undefined) throw new TypeError(`clause ${id} overrides unknown clause ${stranger}`);
  }
  return (winner, loser) => beaten.get(winner)?.has(loser) ?? false;
}

/** The clauses that no other of them overrides. */
export function maximal<F, O>(
  clauses: readonly DecidingClause<F, O>[],
  beats: Precedence,
): readonly DecidingClause<F, O>[] {
  if (clauses.length < 2) return clauses;
  return clauses.filter((clause) => !clauses.some((other) => beats(other.id, clause.id)));
}

function overriddenBy<F, O>(clause: Clause<F, O>): readonly string[] {
  return clause.kind === 'definition' ? [] : (clause.overrides ?? []);
}

function reach(from: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(direct.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(direct.get(next) ?? []));
  }
  return reached;
}
