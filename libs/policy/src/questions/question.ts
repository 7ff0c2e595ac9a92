import type { JsonObject } from '#kernel';
import type { Decision } from '../kernel/decision.js';
import { explanation } from '../explain/explanation.js';
import type { FactWords } from '../explain/fact-words.js';
import type { Label } from '../explain/language.js';
import type { QuestionWords } from '../explain/question-words.js';
import type { Programme } from '../kernel/programme.js';
import type { WouldChangeSearch } from '../kernel/would-change-search.js';
import type { Terms } from '../terms/terms.js';
import type { FactRow, FactRows } from './fact-schema.js';

/** The day (`YYYY-MM-DD`) that picks the revision of each document (D25), and the state of the rulebook (RFC 3339). */
export interface AskedAt {
  readonly on: string;
  readonly knownAt: string;
}

/** Two days by the names of their facts, of which the first cannot lie after the second; unknown ones prove nothing. */
export interface InOrder {
  readonly first: readonly [fact: string, day: string | null | undefined];
  readonly second: readonly [fact: string, day: string | null | undefined];
}

/** A question that can be put to a programme, with facts as they come from outside. */
export interface Question {
  readonly facts: Readonly<Record<string, FactRow>>;
  /** Facts without which the question makes no sense; any other may be unknown. */
  readonly required: readonly string[];
  /** The words of each fact. */
  readonly words: Readonly<Record<string, FactWords>>;
  /** @param facts checked by the rows above. */
  order(facts: JsonObject, on: string): readonly InOrder[];
  /**
   * @param facts checked by the rows above.
   * @param tries how many decisions may be taken to find what would change the answer; 0: do not look for it.
   * @throws ShuriError REQUEST.CONTRADICTORY, CONFIGURATION.MISSING
   */
  ask(facts: JsonObject, terms: Terms, at: AskedAt, tries: number): Assessment;
}

/** A decision, and the same as a person would want to read it. Plain JSON. */
export interface Assessment extends Decision<unknown, Programme> {
  /** Lines of text in each language. */
  readonly explanation: Label;
}

/** A row of the table: what the facts may be, which of their days follow each other, who answers, and in which words. */
export interface QuestionRow<F extends object, O> {
  readonly facts: FactRows<F>;
  readonly words: QuestionWords<F, O>;
  readonly required?: readonly (keyof F & string)[];
  readonly order?: (facts: F, on: string) => readonly InOrder[];
  readonly ask: (facts: F, terms: Terms, at: AskedAt) => Decision<O, Programme>;
  /** What would change the answer, of questions that can tell. `tries` as of `Question.ask`. */
  readonly turn?: (facts: F, terms: Terms, at: AskedAt, tries: number) => WouldChangeSearch<O>;
}

/** Facts checked against the rows are of the type that the rows are held to: the one place where this is taken as read. */
export function question<F extends object, O>(row: QuestionRow<F, O>): Question {
  const asFacts = (checked: JsonObject) => checked as unknown as F;
  return {
    facts: row.facts,
    required: row.required ?? [],
    words: row.words.facts,
    order: (facts, on) => row.order?.(asFacts(facts), on) ?? [],
    ask: (facts, terms, at, tries) => {
      const decision = row.ask(asFacts(facts), terms, at);
      const search = tries === 0 ? undefined : row.turn?.(asFacts(facts), terms, at, tries);
      const explained = {
        on: at.on,
        facts,
        changes: search?.found ?? [],
        complete: search?.complete ?? true,
      };
      return { ...decision, explanation: explanation(decision, row.words, explained) };
    },
  };
}

/** The first day cannot lie after the second. */
export function inOrder(first: InOrder['first'], second: InOrder['second']): InOrder {
  return { first, second };
}
