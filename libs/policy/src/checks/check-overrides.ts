import { HELD_TEXTS } from '../clauses/held-texts.js';
import type { Clause } from '../kernel/clause.js';
import { clausesInForce } from '../kernel/clauses-in-force.js';
import { draftedTexts, withDraftedClauses } from '../kernel/governing.js';
import type { GoverningText } from '../kernel/revision.js';
import { writtenFor } from '../kernel/written-for.js';
import type { PolicyProblem } from './policy-problem.js';

/**
 * Clauses of one question that override themselves by way of others, or one that is not there, or share an id in one
 * text. They are looked at as they stand in each text, by the same rule as when they decide: what it rewords stands in
 * another. Of a question on several documents each text of one is taken with each of the others.
 * @param texts those that are held, and those of the draft that is tried, unless others are given
 */
export function checkOverrides(
  clauses: readonly Clause<never, unknown>[],
  texts: readonly GoverningText[] = [...HELD_TEXTS, ...draftedTexts()],
): readonly PolicyProblem[] {
  const written = withDraftedClauses(clauses);
  const found = textsTogether(written, texts).flatMap((together) =>
    checkWording(clausesInForce(written, together, new Map()), written),
  );
  const byFinding = new Map(found.map((one) => [`${one.check} ${one.at} ${one.detail}`, one]));
  return [...byFinding.values()];
}

/** One text of each document that the clauses are of, in every combination; the one they were first written for among them. */
function textsTogether(
  clauses: readonly Clause<never, unknown>[],
  texts: readonly GoverningText[],
): readonly (readonly GoverningText[])[] {
  const documents = [...new Set(clauses.map(({ document }) => document))];
  return documents.reduce<readonly (readonly GoverningText[])[]>(
    (combinations, document) => {
      const first = { document, id: writtenFor(document) };
      const later = texts.filter((one) => one.document === document && one.id !== first.id);
      return combinations.flatMap((some) => [first, ...later].map((one) => [...some, one]));
    },
    [[]],
  );
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
