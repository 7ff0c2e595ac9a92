/** The languages that explanations are written in. */
export type Language = 'ja' | 'en';

/** A name or a sentence as people read it. */
export interface Label {
  readonly ja: string;
  readonly en: string;
}

/** The same in both languages. */
export function both(ja: string, en: string): Label {
  return { ja, en };
}

/** As it stands inside a sentence; a word such as SD keeps its letters. */
export function uncapitalised(text: string): string {
  return /^[A-Z](?:-?[a-z ]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Several after each other as one list: 、 in Japanese, commas and a last word in English. */
export function listed(parts: readonly Label[], last: 'and' | 'or' = 'and'): Label {
  const en = parts.map((part) => part.en);
  const final = en.at(-1) ?? '';
  return both(
    parts.map((part) => part.ja).join('、'),
    en.length < 2 ? final : `${en.slice(0, -1).join(', ')} ${last} ${final}`,
  );
}
