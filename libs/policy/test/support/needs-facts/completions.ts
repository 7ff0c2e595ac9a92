import type { JsonObject, JsonValue } from '#kernel';
import type { PutQuestion, Told } from './put-question.js';

/** Which of a number of values is taken, counted from 0. */
export type Choose = (of: number) => number;

/** No question needs more rounds than this; one that does goes in a circle. */
export const MOST_ROUNDS = 20;

/** How the questions that a question asked back were answered, and what came of it. */
export interface Answered {
  readonly end: Told;
  readonly facts: JsonObject;
  /** What was asked for again although it had been answered. */
  readonly again: readonly string[];
}

/**
 * One way to answer whatever a question asks: each fact has one value in it, chosen when it is first asked for, and the
 * same whatever else is said. What was stated and is asked for all the same, such as a paper that is known to be lacking,
 * is answered anew.
 */
export class Completion {
  readonly #question: PutQuestion;
  readonly #choose: Choose;
  readonly #chosen = new Map<string, JsonValue>();

  constructor(question: PutQuestion, choose: Choose) {
    this.#question = question;
    this.#choose = choose;
  }

  /**
   * Answers what is asked, and what is asked then, until nothing is.
   * @param but is not answered; of the others such values are preferred as leave the question open
   */
  answer(facts: JsonObject, but?: string): Answered {
    let known = facts;
    const said = new Set<string>();
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      const end = this.#question.tell(known);
      if (end.is !== 'asks') return { end, facts: known, again: [] };
      const open = end.ask.filter((fact) => fact !== but && !said.has(fact));
      const again = end.ask.filter((fact) => said.has(fact));
      if (open.length === 0) return { end, facts: known, again };
      const told = this.#told(known, open, but !== undefined);
      if (told === null) return { end: { is: 'cannot-be' }, facts: known, again: [] };
      known = told;
      for (const fact of open) said.add(fact);
    }
    throw new Error(`asks without end: ${JSON.stringify(facts)}`);
  }

  /** Days and numbers last: where an answer turns is only seen when the rest is known. */
  #told(facts: JsonObject, open: readonly string[], openly: boolean): JsonObject | null {
    let known = facts;
    const rank = (fact: string) => Number(this.#question.isOnScale(fact));
    for (const fact of open.toSorted((one, other) => rank(one) - rank(other))) {
      const value = this.#valueOf(fact, known, openly);
      if (value === undefined) return null;
      known = { ...known, [fact]: value };
    }
    return known;
  }

  #valueOf(fact: string, facts: JsonObject, openly: boolean): JsonValue | undefined {
    const known = this.#chosen.get(fact);
    if (known !== undefined) return known;
    const all = this.#question.valuesOf(fact, facts);
    const open = openly ? all.filter((value) => this.#isOpen({ ...facts, [fact]: value })) : [];
    const values = open.length > 0 ? open : all;
    const value = values[this.#choose(values.length)];
    if (value !== undefined) this.#chosen.set(fact, value);
    return value;
  }

  #isOpen(facts: JsonObject): boolean {
    return this.#question.tell(facts).is === 'asks';
  }
}

/**
 * Ways to choose: first some that look drawn by lot, the same in every run, then one after the other until all were had or
 * they are too many.
 */
export function* choices(drawn: number, inTurn: number): Generator<Choose> {
  for (let seed = 1; seed <= drawn; seed += 1) yield drawnBy(seed);
  const digits: { at: number; of: number }[] = [];
  for (let count = 0; count < inTurn; count += 1) {
    let place = 0;
    yield (of) => {
      const digit = (digits[place] ??= { at: 0, of });
      place += 1;
      return Math.min(digit.at, of - 1);
    };
    while (isLast(digits.at(-1))) digits.pop();
    const last = digits.at(-1);
    if (last === undefined) return;
    last.at += 1;
  }
}

function isLast(digit: { at: number; of: number } | undefined): boolean {
  return digit !== undefined && digit.at >= digit.of - 1;
}

/** Numbers by a linear congruence, of which the upper digits are used. */
function drawnBy(seed: number): Choose {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
}
