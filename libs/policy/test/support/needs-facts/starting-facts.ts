import type { JsonObject, JsonValue } from '#kernel';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import type { Question } from '../../../src/questions/question.js';
import type { AskedAt } from '../../../src/questions/question-row.js';
import type { WorkedFacts } from './worked-facts.js';

/** Facts that a question is put with. */
export interface Start {
  readonly at: AskedAt;
  readonly facts: JsonObject;
}

const SEED = 20_250_601;
const SAMPLED = 3;

/**
 * The facts from which a question is tried: those of every worked case of its programme, as far as it knows them, with each
 * one left out, with some drawn by lot, and with all but what the question demands.
 * @param pairs with each two left out, too.
 */
export function startsOf(
  question: Question,
  worked: readonly WorkedFacts[],
  pairs: boolean,
): readonly Start[] {
  const starts = new Map<string, Start>();
  for (const { at, facts } of worked) {
    const known = Object.entries(facts).filter(([fact, value = null]) => fits(question, fact, value));
    const given = Object.fromEntries(known);
    if (question.required.some((fact) => given[fact] === undefined)) continue;
    const free = Object.keys(given).filter((fact) => !question.required.includes(fact));
    for (const left of leftOut(free, pairs)) {
      const start = { at, facts: without(given, left) };
      starts.set(JSON.stringify(start), start);
    }
  }
  return [...starts.values()];
}

function* leftOut(facts: readonly string[], pairs: boolean): Generator<readonly string[]> {
  yield [];
  yield facts;
  for (const [index, one] of facts.entries()) {
    yield [one];
    if (pairs) yield* facts.slice(index + 1).map((other) => [one, other]);
  }
  yield* fc.sample(fc.subarray([...facts]), { seed: SEED, numRuns: SAMPLED });
}

function without(facts: JsonObject, left: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !left.includes(fact)));
}

function fits({ facts }: Question, fact: string, value: JsonValue): boolean {
  const row = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  return row !== undefined && Value.Check(row.schema, value);
}
