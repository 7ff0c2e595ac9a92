const LONGEST_WORD = 100;
const LONGEST_SENTENCE = 2_000;
const LONG_WORD = new RegExp(`[^\\s"]{${LONGEST_WORD + 1},}`, 'g');

/**
 * A sentence without names at a length that none of ours has: what was sent is not repeated whole. For sentences in English,
 * before they are put into words that no blank divides.
 */
export function shortened(sentence: string): string {
  return sentence
    .slice(0, LONGEST_SENTENCE)
    .replaceAll(LONG_WORD, (word) => `${word.slice(0, LONGEST_WORD)}…`);
}
