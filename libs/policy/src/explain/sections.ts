import type { Item } from './citations.js';
import type { Language, Label } from './language.js';

/** A heading with its items. One without items is left out. */
export interface Section {
  readonly heading: Label;
  readonly items: readonly Item[];
}

/**
 * Sections as lines of text. An empty line goes before each; items are marked, and what continues one is indented by the
 * width of the mark.
 */
export function sectionLines(sections: readonly Section[], language: Language): readonly string[] {
  const mark = language === 'ja' ? '・' : '- ';
  return sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ heading, items }) => [
      '',
      language === 'ja' ? `■ ${heading.ja}` : `${heading.en}:`,
      ...items.flatMap(([first, ...rest]) => [
        `${mark}${first[language]}`,
        ...rest.map((line) => `  ${line[language]}`),
      ]),
    ]);
}
