import type { JsonValue } from '#kernel';
import type { QuestionWords } from '../explain/question-words.js';
import type { Decision } from '../kernel/decision.js';
import type { InOrder } from '../kernel/in-order.js';
import type { Programme } from '../kernel/programme.js';
import type { WouldChangeSearch } from '../kernel/would-change-search.js';
import type { Terms } from '../terms/terms.js';
import type { FactRows } from './fact-schema.js';

/** The day (`YYYY-MM-DD`) that picks the revision of each document (D25), and the state of the rulebook (RFC 3339). */
export interface AskedAt {
  readonly on: string;
  readonly knownAt: string;
}

/** Why a fact cannot be as it is told, and the clauses by which it cannot. */
export interface Contradiction {
  readonly fact: string;
  readonly rule: string;
  readonly clauses: readonly string[];
}

/** A row of the table: what the facts may be, which of their days follow each other, who answers, and in which words. */
export interface QuestionRow<F extends object, O> {
  readonly facts: FactRows<F>;
  readonly words: QuestionWords<F, O>;
  readonly required?: readonly (keyof F & string)[];
  readonly order?: (facts: F, on: string) => readonly InOrder[];
  /** What else of the facts cannot be, by the tables and texts of the day. */
  readonly contradictions?: (facts: F, terms: Terms, at: AskedAt) => readonly Contradiction[];
  readonly ask: (facts: F, terms: Terms, at: AskedAt) => Decision<O, Programme>;
  /** What makes an answer another one: free or paid, accepted or refused, not each day or amount in it. */
  readonly matter: (answer: O) => JsonValue;
  /** Facts of which no change is told besides the subject: the day that picks the revisions. */
  readonly fixed?: readonly (keyof F & string)[];
  /** Facts of which two are also tried together: days that follow each other may change an answer only so. */
  readonly together?: readonly (keyof F & string)[];
  /** A search of the question's own; else the facts are turned as their rows allow. `tries` as of `Question.ask`. */
  readonly turn?: (facts: F, terms: Terms, at: AskedAt, tries: number) => WouldChangeSearch<O>;
}

/** An answer all of which matters. */
export function itself(answer: JsonValue): JsonValue {
  return answer;
}

/** An answer that is only counted out: days and amounts, so that no other value makes it another kind of answer. */
export function onlyFigures(): JsonValue {
  return null;
}
