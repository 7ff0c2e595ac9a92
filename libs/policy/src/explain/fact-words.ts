import type { Unit } from './amounts-in-words.js';
import { both, type Label } from './language.js';

/** What the values of a fact look like. `name`: a word that somebody wrote, such as a model or a piece of evidence. */
export type ValueWords =
  | { readonly of: 'flag'; readonly yes: Label; readonly no: Label }
  | { readonly of: 'choice'; readonly words: { readonly [value: string]: Label } }
  | { readonly of: 'amount'; readonly unit: Unit }
  | { readonly of: 'things'; readonly members: { readonly [member: string]: FactWords } }
  | { readonly of: 'day' | 'moment' | 'yen' | 'name' | 'country' };

/**
 * A fact as people speak of it: what it is called, how the front desk asks for it, how its values read, and what is said
 * where it is known to be lacking.
 */
export interface FactWords {
  readonly label: Label;
  readonly ask: Label;
  readonly values: ValueWords;
  readonly lacking: Label;
}

/** Words for every fact of a question. One that lacks them does not compile. */
export type FactWordsOf<F> = { readonly [K in keyof F & string]-?: FactWords };

/** Label and question in Japanese, then in English. */
export type Row = readonly [ja: string, asksJa: string, en: string, asksEn: string];

export const NONE = both('なし', 'none');
export const YES_NO = [both('はい', 'yes'), both('いいえ', 'no')] as const;
export const THERE = [both('あり', 'yes'), both('なし', 'no')] as const;
export const SEEN = [both('認められる', 'found'), both('認められない', 'not found')] as const;

export function words([ja, asksJa, en, asksEn]: Row, values: ValueWords, lacking = NONE): FactWords {
  return { label: both(ja, en), ask: both(asksJa, asksEn), values, lacking };
}

export function day(row: Row, lacking = NONE): FactWords {
  return words(row, { of: 'day' }, lacking);
}

export function moment(row: Row, lacking = NONE): FactWords {
  return words(row, { of: 'moment' }, lacking);
}

export function name(row: Row, lacking = NONE): FactWords {
  return words(row, { of: 'name' }, lacking);
}

export function country(row: Row): FactWords {
  return words(row, { of: 'country' });
}

export function money(row: Row): FactWords {
  return words(row, { of: 'yen' });
}

export function amount(unit: Unit, row: Row): FactWords {
  return words(row, { of: 'amount', unit });
}

export function flag(row: Row, [yes, no]: readonly [Label, Label] = YES_NO, lacking = NONE): FactWords {
  return words(row, { of: 'flag', yes, no }, lacking);
}

/** @param pairs each value with its words in Japanese and in English. */
export function choice(
  row: Row,
  pairs: { readonly [value: string]: readonly [ja: string, en: string] },
  lacking = NONE,
): FactWords {
  const entries = Object.entries(pairs);
  const named = Object.fromEntries(entries.map(([value, [ja, en]]) => [value, both(ja, en)]));
  return words(row, { of: 'choice', words: named }, lacking);
}

export function things(row: Row, members: { readonly [member: string]: FactWords }): FactWords {
  return words(row, { of: 'things', members });
}
