import type { Clause } from '../kernel/clause.js';
import type { PolicyProblem } from './policy-problem.js';

/** Clauses of one question that override themselves by way of others, or one that is not there, or share an id. */
export function checkOverrides(clauses: readonly Clause<never, unknown>[]): readonly PolicyProblem[] {
  const ids = clauses.map(({ id }) => id);
  const losers = new Map(clauses.map((clause) => [clause.id, losersOf(clause)]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const strangers = clauses.flatMap((clause) =>
    losersOf(clause)
      .filter((loser) => !ids.includes(loser))
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
