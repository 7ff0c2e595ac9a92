/** What a fact is said to be; `null`: that there is none. */
export type Word = string | number | boolean | null;

/**
 * Who says something of a fact: a paper on the case, a contract or the record of the unit, by its id, the request, somebody
 * without a paper, or the day on which he said it.
 */
export type Source =
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'registration'; readonly id: string }
  | { readonly kind: 'contract'; readonly id: string }
  | { readonly kind: 'request' }
  | { readonly kind: 'statement' }
  | { readonly kind: 'recording' };

/** What is said of one fact, and by whom. */
export type Said = readonly { readonly value: Word; readonly by: Source }[];

/** Whether a value is one that is said of a fact. */
export function isWord(value: unknown): value is Word {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
