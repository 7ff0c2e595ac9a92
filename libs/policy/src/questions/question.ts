import type { JsonObject } from '#kernel';
import type { Decision } from '../kernel/decision.js';
import { explanation } from '../explain/explanation.js';
import type { FactWords } from '../explain/fact-words.js';
import type { Label } from '../explain/language.js';
import type { InOrder } from '../kernel/in-order.js';
import type { Programme } from '../kernel/programme.js';
import type { WouldChangeSearch } from '../kernel/would-change-search.js';
import type { Terms } from '../terms/terms.js';
import type { FactRow } from './fact-schema.js';
import type { AskedAt, Contradiction, QuestionRow } from './question-row.js';
import { turned } from './turned.js';

/** A question that can be put to a programme, with facts as they come from outside. */
export interface Question {
  readonly facts: Readonly<Record<string, FactRow>>;
  /** Facts without which the question makes no sense; any other may be unknown. */
  readonly required: readonly string[];
  /** The words of each fact. */
  readonly words: Readonly<Record<string, FactWords>>;
  /** @param facts checked by the rows above. */
  order(facts: JsonObject, on: string): readonly InOrder[];
  /** @param facts checked by the rows above. */
  contradictions(facts: JsonObject, terms: Terms, at: AskedAt): readonly Contradiction[];
  /** The decision alone. @param facts checked by the rows above. @throws as `ask` */
  decide(facts: JsonObject, terms: Terms, at: AskedAt): Decision<unknown, Programme>;
  /**
   * @param facts checked by the rows above.
   * @param tries how many decisions may be taken to find what would change the answer; 0: do not look for it.
   * @throws ShuriError REQUEST.CONTRADICTORY, CONFIGURATION.MISSING
   */
  ask(facts: JsonObject, terms: Terms, at: AskedAt, tries: number): Assessment;
}

/** A decision, and the same as a person would want to read it. Plain JSON. */
export interface Assessment extends Decision<unknown, Programme> {
  /** What would change the answer, and whether that is all; `null`: it was not asked for. */
  readonly wouldChange: WouldChangeSearch<unknown> | null;
  /** Lines of text in each language. */
  readonly explanation: Label;
}

/** Facts checked against the rows are of the type that the rows are held to: the one place where this is taken as read. */
export function question<F extends object, O>(row: QuestionRow<F, O>): Question {
  const asFacts = (checked: JsonObject) => checked as unknown as F;
  const turn = row.turn ?? ((facts, terms, at, tries) => turned(row, facts, { terms, at, tries }));
  return {
    facts: row.facts,
    required: row.required ?? [],
    words: row.words.facts,
    order: (facts, on) => row.order?.(asFacts(facts), on) ?? [],
    contradictions: (facts, terms, at) => row.contradictions?.(asFacts(facts), terms, at) ?? [],
    decide: (facts, terms, at) => row.ask(asFacts(facts), terms, at),
    ask: (facts, terms, at, tries) => {
      const decision = row.ask(asFacts(facts), terms, at);
      const search = tries === 0 ? null : turn(asFacts(facts), terms, at, tries);
      const explained = {
        on: at.on,
        facts,
        changes: search?.found ?? [],
        complete: search?.complete ?? true,
      };
      return { ...decision, wouldChange: search, explanation: explanation(decision, row.words, explained) };
    },
  };
}
