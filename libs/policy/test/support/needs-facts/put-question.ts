import { canonicalJson, isShuriError, type JsonObject, type JsonValue } from '#kernel';
import type { Decision, Programme, Terms } from '../../../src/index.js';
import { isInOrder } from '../../../src/kernel/in-order.js';
import { possibleValues } from '../../../src/questions/possible-values.js';
import type { Question } from '../../../src/questions/question.js';
import { scaleOfRow } from '../../../src/questions/row-flips.js';
import type { AskedAt } from '../../../src/questions/question-row.js';

/** What a question comes to: it asks, it ends in an outcome, or the facts cannot be true together. */
export type Told =
  | { readonly is: 'asks'; readonly ask: readonly string[] }
  | { readonly is: 'ends'; readonly as: string }
  | { readonly is: 'cannot-be' };

const CANNOT_BE: Told = { is: 'cannot-be' };

/** Of a question what is needed to put it. */
export type Puttable = Pick<Question, 'facts' | 'order' | 'decide'>;

/** A question that is put again and again, on one day and by the same tables; what it came to is remembered. */
export class PutQuestion {
  readonly #question: Puttable;
  readonly #terms: Terms;
  readonly #at: AskedAt;
  readonly #told = new Map<string, Told>();
  readonly #values = new Map<string, readonly JsonValue[]>();

  constructor(question: Puttable, terms: Terms, at: AskedAt) {
    this.#question = question;
    this.#terms = terms;
    this.#at = at;
  }

  tell(facts: JsonObject): Told {
    const key = keyOf(facts);
    const known = this.#told.get(key);
    if (known !== undefined) return known;
    const told = this.#decide(facts);
    this.#told.set(key, told);
    return told;
  }

  /** What a fact can be, beside the others. @throws Error where its row names no values */
  valuesOf(fact: string, facts: JsonObject): readonly JsonValue[] {
    const key = `${fact} ${keyOf(facts)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const row = this.#question.facts[fact];
    const values =
      row === undefined
        ? []
        : possibleValues(row, {
            terms: this.#terms,
            near: [this.#at.on, facts],
            answerIf: (value) => nameOf(this.tell({ ...facts, [fact]: value })),
          });
    if (values.length === 0) throw new Error(`no row says what ${fact} can be`);
    const possible = values.filter((value) => this.#isInOrder({ ...facts, [fact]: value }));
    this.#values.set(key, possible);
    return possible;
  }

  /** Whether a fact is a day, a moment or a number. */
  isOnScale(fact: string): boolean {
    const row = this.#question.facts[fact];
    return row !== undefined && scaleOfRow(row.schema) !== undefined;
  }

  #isInOrder(facts: JsonObject): boolean {
    return this.#question.order(facts, this.#at.on).every(isInOrder);
  }

  #decide(facts: JsonObject): Told {
    if (!this.#isInOrder(facts)) return CANNOT_BE;
    try {
      return toldBy(this.#question.decide(facts, this.#terms, this.#at));
    } catch (error) {
      if (error instanceof RangeError) return CANNOT_BE;
      if (!isShuriError(error)) throw error;
      return error.code === 'REQUEST.CONTRADICTORY' ? CANNOT_BE : { is: 'ends', as: error.code };
    }
  }
}

/**
 * What an outcome is, and what makes it another one: the whole answer with its money and days, how it ended (decided, for a
 * person, in a gap or a contradiction), why a person decides, the clauses that decided, or the error that a setting which
 * is missing ends in. A clause that only applied as well, and what was read on the way, make no other outcome.
 */
function toldBy({ outcome, fired }: Decision<unknown, Programme>): Told {
  if (outcome.kind === 'needs-facts') return { is: 'asks', ask: outcome.ask };
  const decided = fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause);
  return { is: 'ends', as: canonicalJson({ outcome, decided: decided.sort() } as unknown as JsonValue) };
}

function nameOf(told: Told): string {
  if (told.is === 'cannot-be') return told.is;
  return told.is === 'asks' ? told.ask.join(' ') : told.as;
}

function keyOf(facts: JsonObject): string {
  return JSON.stringify(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
