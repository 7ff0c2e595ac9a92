import type { ClauseText } from '../../kernel/clause.js';
import type { FrontierDocument } from './regulations/documents.js';

/** A rule of this programme as it is cited; the document follows from the id. */
export function said(id: `${FrontierDocument}-${string}`, ja: string, en: string): ClauseText {
  return { id, document: id.startsWith('FR-') ? 'FR' : 'FW', paraphrase: { ja, en } };
}
