/** What kind of rule a field or a line breaks: stable, beside the sentence that says it in the language of who asked. */
export const RULE_CODES = [
  'missing',
  'unknown-member',
  'duplicate-member',
  'other-programme',
  'not-offered',
  'malformed',
  'not-json',
  'nested-too-deeply',
  'forbidden-character',
  'encoding',
  'not-text',
  'text-length',
  'not-whole-number',
  'not-number',
  'out-of-range',
  'not-boolean',
  'not-list',
  'list-length',
  'not-object',
  'not-one-of',
  'not-a-day',
  'not-an-instant',
  'contradicts',
  'in-the-future',
  'in-the-past',
  'too-early',
  'too-late',
  'wrong-order',
  'out-of-term',
  'out-of-place',
  'not-on-record',
  'already-on-record',
  'not-covered',
  'unknown-model',
  'unknown-name',
  'used-before',
  'named-twice',
  'overlap',
  'gap',
  'unknown-year',
  'empty-file',
  'missing-file',
  'stray-file',
  'cell-count',
  'quotation',
  'not-yaml',
  'not-master-data',
  'other',
] as const;

export type RuleCode = (typeof RULE_CODES)[number];

/** What a sentence about a field or a line comes to: its code, and how it reads in Japanese. */
export interface Said {
  readonly code: RuleCode;
  readonly ja: string;
}

/** Sentences of one kind: their code, their form in English, and what they read in Japanese with what they name. */
export type Pattern = readonly [code: RuleCode, pattern: RegExp, ja: (...said: readonly string[]) => string];

/** What the first pattern that fits makes of a sentence; undefined where none does. */
export function saidBy(patterns: readonly Pattern[], sentence: string): Said | undefined {
  for (const [code, pattern, ja] of patterns) {
    const found = pattern.exec(sentence);
    if (found !== null) return { code, ja: ja(...found.slice(1)) };
  }
  return undefined;
}
