import type { Programme, RegulationDocument } from '../kernel/programme.js';
import type { RegulationRevision } from '../kernel/revision.js';
import { REGULATIONS } from '../programmes/frontier/regulations/documents.js';
import { SCHEME } from '../programmes/ipro/regulation/scheme.js';
import { CATALOGUE } from '../programmes/panasonic-pack/regulation/catalogue.js';
import { SLIDES } from '../programmes/support-renewal/regulation/slides.js';
import { type Anchor, PROGRAMMES, QUESTIONS } from '../questions/questions.js';
import type { Terms } from '../terms/terms.js';

interface Title {
  readonly ja: string;
  readonly en: string;
}

/**
 * A revision of a document. `inForceFrom`: its first day (`YYYY-MM-DD`, Asia/Tokyo), `null` where nobody has said it.
 * `held`: the text is here and decides; one that is declared and not held decides nothing, and without an id it stands for
 * whatever was in force before the first one (D25).
 */
export type ListedRevision =
  | {
      readonly id: string;
      readonly held: boolean;
      readonly inForceFrom: string | null;
      readonly knownFrom: string;
    }
  | { readonly id: null; readonly held: false; readonly before: string };

/** A document of a programme, its revisions oldest first. */
export interface ListedDocument {
  readonly document: RegulationDocument;
  readonly title: Title;
  readonly revisions: readonly ListedRevision[];
}

/** A programme, the day that picks its revisions, what can be asked of it and what it goes by. */
export interface ListedProgramme {
  readonly programme: Programme;
  readonly anchor: Anchor;
  readonly questions: readonly string[];
  readonly documents: readonly ListedDocument[];
}

/** Every programme with its documents, by the terms in use. */
export function policyIndex(terms: Terms): readonly ListedProgramme[] {
  return PROGRAMMES.map((programme) => {
    const { anchor, questions } = QUESTIONS[programme];
    return { programme, anchor, questions: Object.keys(questions), documents: documentsOf(programme, terms) };
  });
}

function documentsOf(programme: Programme, terms: Terms): readonly ListedDocument[] {
  switch (programme) {
    case 'frontier':
      return (['FR', 'FW'] as const).map((document) => frontierDocument(document, terms));
    case 'ipro':
      return [listed('IP', SCHEME.title, SCHEME.held, 'any-day')];
    case 'panasonic-pack':
      return [listed('PN', CATALOGUE.title, CATALOGUE.held)];
    case 'support-renewal': {
      const configured = terms.programmes['support-renewal']?.inForceFrom;
      const dated = configured === undefined ? {} : { effectiveFrom: configured };
      return [
        listed(
          'SR',
          SLIDES.title,
          SLIDES.held.map((one) => ({ ...dated, ...one })),
        ),
      ];
    }
  }
}

function frontierDocument(document: 'FR' | 'FW', terms: Terms): ListedDocument {
  const { title, held } = REGULATIONS[document];
  const published = terms.programmes.frontier?.publications?.[document];
  const texts = held.map((one) => ({ ...one, effectiveFrom: published?.[one.id] ?? one.effectiveFrom }));
  return listed(document, title, texts);
}

function listed(
  document: RegulationDocument,
  title: Title,
  texts: readonly DeclaredText[],
  decides?: 'its-days' | 'any-day',
): ListedDocument {
  return { document, title, revisions: listedRevisions(texts, decides) };
}

/** A text as it is declared; without a first day where nobody has said it. */
export type DeclaredText = Pick<RegulationRevision, 'id' | 'knownFrom' | 'sourceSha256'> &
  Partial<Pick<RegulationRevision, 'effectiveFrom'>>;

/**
 * The texts of a document, oldest first.
 * @param decides `any-day`: the first text decides for earlier days too (A-IP-20).
 */
export function listedRevisions(
  texts: readonly DeclaredText[],
  decides: 'its-days' | 'any-day' = 'its-days',
): readonly ListedRevision[] {
  const declared = texts.map(({ id, knownFrom, effectiveFrom = null, sourceSha256 }) => ({
    id,
    held: sourceSha256 !== null,
    inForceFrom: effectiveFrom,
    knownFrom,
  }));
  const before = declared[0]?.inForceFrom ?? null;
  const earlier =
    before === null || decides === 'any-day' ? [] : [{ id: null, held: false as const, before }];
  return [...earlier, ...declared];
}
