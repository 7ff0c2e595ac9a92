import { isShuriError, type JsonObject, type JsonValue } from '#kernel';
import type { TriedQuestion } from '../../src/index.js';

/** The values that the facts of a question are tried with. */
export type Points = Readonly<Record<string, readonly JsonValue[]>>;

/**
 * The facts of a question with all that it asks for besides, until it has an answer: else a survey around them would meet
 * little but questions back. Whatever is found can be shown. Of each fact the first value that can be true with the others is taken; where that comes to
 * no decision by rules, the last.
 */
export function answeredBase(
  base: JsonObject,
  points: Points,
  decide: TriedQuestion<JsonObject>['decide'],
): JsonObject {
  const reversed = Object.entries(points).map(([fact, values]) => [fact, values.toReversed()] as const);
  const shown = Object.entries(points).flatMap(([fact, [first]]) =>
    fact.endsWith('Evidence') && first !== undefined ? [[fact, first] as const] : [],
  );
  const start = { ...base, ...Object.fromEntries(shown) };
  const tried = [points, Object.fromEntries(reversed)].map((values) => answering(start, values, decide));
  const outcomes = tried.map((facts) => decide(facts).outcome.kind);
  return tried[outcomes.indexOf('decided')] ?? tried[outcomes.indexOf('person-decides')] ?? base;
}

function answering(
  facts: JsonObject,
  points: Points,
  decide: TriedQuestion<JsonObject>['decide'],
): JsonObject {
  const { outcome } = decide(facts);
  if (outcome.kind !== 'needs-facts') return facts;
  const told = outcome.ask.reduce((known, fact) => withFirst(known, fact, points[fact] ?? [], decide), facts);
  return told === facts ? facts : answering(told, points, decide);
}

function withFirst(
  facts: JsonObject,
  fact: string,
  values: readonly JsonValue[],
  decide: TriedQuestion<JsonObject>['decide'],
): JsonObject {
  if (facts[fact] !== undefined) return facts;
  const value = values.find((one) => canBe({ ...facts, [fact]: one }, decide));
  return value === undefined ? facts : { ...facts, [fact]: value };
}

function canBe(facts: JsonObject, decide: TriedQuestion<JsonObject>['decide']): boolean {
  try {
    decide(facts);
    return true;
  } catch (error) {
    if (isShuriError(error)) return false;
    throw error;
  }
}
