import type { Label } from './language.js';
import type { ReachingChange } from '../kernel/reach.js';
import type { FactWordsOf } from './fact-words.js';

/**
 * An answer in words. `says`: one sentence without its full stop, so that it can also end a longer one. `more`: full
 * sentences on what follows, such as days, amounts and who pays.
 */
export interface AnswerInWords {
  readonly says: Label;
  readonly more?: readonly Label[];
  /** Readings that the answer names itself, by their ids. */
  readonly readings?: readonly string[];
}

/** The words of one question. Every fact and every answer has some, in both languages. */
export interface QuestionWords<F, O> {
  /** What is decided, as a title. */
  readonly about: Label;
  readonly facts: FactWordsOf<F>;
  readonly answer: (answer: O) => AnswerInWords;
  /** The fact that says what it is about, where it is known: the model, or what is asked for. */
  readonly subject?: keyof F & string;
  /**
   * A fact that would be otherwise, as a condition: in Japanese one that 場合 follows, in English one that follows `if`.
   * `undefined`: its label and value will do.
   */
  readonly condition?: (change: ReachingChange) => Label | undefined;
}
