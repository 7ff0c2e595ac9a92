import type { ClauseText } from '../../kernel/clause.js';

/** A clause of the catalogue, with what it says in our own words. */
export function clauseText(id: string, ja: string, en: string): ClauseText {
  return { id, document: 'PN', paraphrase: { ja, en } };
}
