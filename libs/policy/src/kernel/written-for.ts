import type { ClauseText } from './clause.js';
import type { RegulationDocument } from './programme.js';
import type { GoverningText } from './revision.js';

/** The text of each document that its rules were first written for: a clause that names no text stands in it. */
const WRITTEN_FOR: { readonly [D in RegulationDocument]: string } = {
  FR: '2023-12-13',
  FW: '2020-10-16',
  IP: '2023-12',
  PN: '2022-04',
  SR: 'undated',
};

const DOCUMENTS = Object.keys(WRITTEN_FOR) as readonly RegulationDocument[];

/** The text that the rules of a document were first written for. */
export function writtenFor(document: RegulationDocument): string {
  return WRITTEN_FOR[document];
}

/** The document of a clause, by its id; `undefined`: it is a reading, which no text has. */
export function documentOf(clause: string): RegulationDocument | undefined {
  return DOCUMENTS.find((one) => clause.startsWith(`${one}-`));
}

/** Whether these are just the texts that the rules were first written for, with nothing kept from earlier ones. */
export function areWrittenFor(texts: readonly GoverningText[]): boolean {
  return texts.every(
    ({ id, document, savings }) => id === WRITTEN_FOR[document] && (savings ?? []).length === 0,
  );
}

/** Whether a clause stands in a text: it names it, or the text is the one it was written for, or carries it from there. */
export function standsIn(
  clause: Pick<ClauseText, 'id' | 'document' | 'in'>,
  text: Pick<GoverningText, 'id' | 'carries'>,
): boolean {
  if (clause.in !== undefined) return clause.in.includes(text.id);
  if (text.id === WRITTEN_FOR[clause.document]) return true;
  const { carries = 'none' } = text;
  return carries !== 'none' && !carries.allBut.includes(clause.id);
}
