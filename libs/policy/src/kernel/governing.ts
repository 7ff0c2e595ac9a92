import type { Clause } from './clause.js';
import type { RecordedFacts } from './facts.js';
import type { RegulationDocument } from './programme.js';
import type { GoverningText, RegulationRevision } from './revision.js';
import { writtenFor } from './written-for.js';

/**
 * The texts that govern a decision, those of the rulebook, in which savings may keep a clause, the facts it is about, and the
 * clauses that have spoken in it so far.
 */
export interface Governing {
  readonly texts: readonly GoverningText[];
  readonly rulebook: readonly GoverningText[];
  readonly facts: RecordedFacts<object>;
  readonly spoke: Set<string>;
}

/** A draft that is tried: texts that are not held yet, and the clauses that they bring. */
export interface Draft {
  readonly texts: readonly RegulationRevision[];
  readonly clauses: readonly DraftedClause[];
}

/**
 * A clause of a draft, and the id of a clause whose questions it speaks to: of the one that it rewords, its own. Where that
 * one speaks to several questions and this to one of them, the clause itself as it stands there.
 */
export interface DraftedClause {
  readonly beside: string | Clause<never, unknown>;
  readonly clause: Clause<never, unknown>;
}

/**
 * What governs the question that is being answered. Every question resolves in `resolve`, most of them deep inside a
 * decision and some with facts of their own: handing the texts through each of them is what would let one be forgotten.
 * Answering is synchronous, so that what is set for a piece of work ends with it.
 */
let governing: Governing | null = null;
let draft: Draft | null = null;

/** Does work by texts. @param by `null`: those that the rules were first written for. */
export function governedBy<T>(by: Governing | null, work: () => T): T {
  const before = governing;
  governing = by;
  try {
    return work();
  } finally {
    governing = before;
  }
}

/**
 * Does work as if a draft were in force from its days on: whatever is decided meanwhile shows what it would change.
 * @param work must be synchronous.
 */
export function withDraft<T>(tried: Draft, work: () => T): T {
  const before = draft;
  draft = tried;
  try {
    return work();
  } finally {
    draft = before;
  }
}

/** The texts by which a question is being answered; `null`: those that the rules were first written for. */
export function governingTexts(): Governing | null {
  return governing;
}

/** The revision of a document by which a question is being answered; `null`: no text of it that is held. */
function governingRevision(document: RegulationDocument): string | null {
  if (governing === null) return writtenFor(document);
  return governing.texts.find((text) => text.document === document)?.id ?? null;
}

/** What a deadline or a term is counted by, such as `FR@2023-12-13`: the text of a document that governs the question. */
export function policyRevision(document: RegulationDocument): string {
  return `${document}@${governingRevision(document) ?? 'not-held'}`;
}

/** The texts of the draft that is tried. */
export function draftedTexts(): readonly RegulationRevision[] {
  return draft?.texts ?? [];
}

/** The clauses of the draft that is tried. */
export function draftedClauses(): readonly Clause<never, unknown>[] {
  return draft?.clauses.map(({ clause }) => clause) ?? [];
}

/** The texts of some documents that are held, and those of the draft that is tried. */
export function withDraftedTexts<D extends RegulationDocument>(
  documents: readonly D[],
  held: readonly RegulationRevision<D>[],
): readonly RegulationRevision<D>[] {
  const drafted = draftedTexts();
  if (drafted.length === 0) return held;
  const isOurs = (one: RegulationRevision): one is RegulationRevision<D> =>
    documents.some((document) => document === one.document);
  return [...held, ...drafted.filter(isOurs)];
}

/** The clauses of a question, and those that the draft which is tried adds to it. */
export function withDraftedClauses<F, O>(clauses: readonly Clause<F, O>[]): readonly Clause<F, O>[] {
  if (draft === null) return clauses;
  const added = draft.clauses.filter(({ beside }) => clauses.some((one) => isBeside(one, beside)));
  return [...clauses, ...added.map(({ clause }) => clause as unknown as Clause<F, O>)];
}

function isBeside(one: { readonly id: string }, beside: DraftedClause['beside']): boolean {
  return typeof beside === 'string' ? one.id === beside : Object.is(one, beside);
}
