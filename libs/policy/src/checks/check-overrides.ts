import type { Clause } from '../kernel/clause.js';
import type { PolicyProblem } from './policy-problem.js';

/**
 * Clauses of one question that override themselves by way of others, or one that is not there, or share an id in one
 * text. Each text is looked at by itself: what it rewords stands in another.
 */
export function checkOverrides(clauses: readonly Clause<never, unknown>[]): readonly PolicyProblem[] {
  const found = textsNamed(clauses).flatMap((text) => checkWording(asIn(text, clauses), clauses));
  const byFinding = new Map(found.map((one) => [`${one.check} ${one.at} ${one.detail}`, one]));
  return [...byFinding.values()];
}

/** The texts that clauses name, and `null` for the one that the rules were first written for. */
function textsNamed(clauses: readonly Clause<never, unknown>[]): readonly (string | null)[] {
  return [null, ...new Set(clauses.flatMap((clause) => clause.in ?? []))];
}

/** The clauses of a text: those that name it, and of those that name none what they do not reword. */
function asIn(
  text: string | null,
  clauses: readonly Clause<never, unknown>[],
): readonly Clause<never, unknown>[] {
  const naming = clauses.filter((clause) => text !== null && (clause.in ?? []).includes(text));
  const rest = clauses.filter((one) => one.in === undefined && !naming.some(({ id }) => id === one.id));
  return [...rest, ...naming];
}

function checkWording(
  clauses: readonly Clause<never, unknown>[],
  inAnyText: readonly Clause<never, unknown>[],
): readonly PolicyProblem[] {
  const ids = clauses.map(({ id }) => id);
  const losers = new Map(clauses.map((clause) => [clause.id, losersOf(clause)]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const strangers = clauses.flatMap((clause) =>
    losersOf(clause)
      .filter((loser) => !inAnyText.some(({ id }) => id === loser))
      .map((loser) => ({ clause: clause.id, loser })),
  );
  return [
    ...twice.map((id): PolicyProblem => ({
      check: 'same-id',
      at: id,
      detail: 'two clauses of one question',
    })),
    ...strangers.map(({ clause, loser }): PolicyProblem => ({
      check: 'unknown-override',
      at: clause,
      detail: `overrides ${loser}, which is no clause of the question`,
    })),
    ...ids
      .filter((id) => reaches(id, id, losers))
      .map((id): PolicyProblem => ({
        check: 'cyclic-override',
        at: id,
        detail: 'overrides itself by way of others',
      })),
  ];
}

function losersOf(clause: Clause<never, unknown>): readonly string[] {
  return clause.kind === 'definition' ? [] : (clause.overrides ?? []);
}

function reaches(from: string, to: string, losers: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(losers.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (!seen.has(next)) open.push(...(losers.get(next) ?? []));
    seen.add(next);
  }
  return false;
}
