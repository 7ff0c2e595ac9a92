import type { Item } from './citations.js';
import { both, type Label } from './language.js';

/** A heading with its items. One without items is left out. */
export interface Section {
  readonly heading: Label;
  readonly items: readonly Item[];
}

const EMPTY = both('', '');

/**
 * Sections as lines of text. An empty line goes before each; items are marked, and what continues one is indented by the
 * width of the mark.
 */
export function sectionLines(sections: readonly Section[]): readonly Label[] {
  return sections.flatMap(({ heading, items }) =>
    items.length === 0 ? [] : [EMPTY, both(`■ ${heading.ja}`, `${heading.en}:`), ...items.flatMap(itemLines)],
  );
}

function itemLines([first, ...rest]: Item): readonly Label[] {
  const marked = both(`・${first.ja}`, `- ${first.en}`);
  return [marked, ...rest.map(({ ja, en }) => both(`  ${ja}`, `  ${en}`))];
}
