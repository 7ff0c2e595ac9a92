import { type FactWords, flag, name, SEEN } from '../../../explain/fact-words.js';
import type { FindingFacts } from '../findings/finding.js';

/** What may be found, as a noun in Japanese and in English. */
export type FindingNames<N extends string> = { readonly [F in N]: readonly [ja: string, en: string] };

type WordsOfFindings<N extends string> = {
  readonly [K in keyof FindingFacts<N> & string]-?: FactWords;
};

/** The words of findings and of what shows them. */
export function findingWords<N extends string>(names: FindingNames<N>): WordsOfFindings<N> {
  const entries = Object.entries<readonly [string, string]>(names);
  const words = entries.flatMap(([finding, [ja, en]]): (readonly [string, FactWords])[] => [
    [finding, found(ja, en)],
    [`${finding}Evidence`, evidence(ja, en)],
  ]);
  return Object.fromEntries(words) as unknown as WordsOfFindings<N>;
}

function found(ja: string, en: string): FactWords {
  return flag([ja, `${ja}は認められますか。`, capitalised(en), `Was this found: ${en}?`], SEEN);
}

function evidence(ja: string, en: string): FactWords {
  return name([
    `${ja}を示すもの`,
    `${ja}を示す写真や記録はありますか。`,
    `Evidence of ${en}`,
    `Is there a photo or record that shows ${en}?`,
  ]);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
