import { wordingIn } from '../clauses/wordings.js';
import type { PinnedRegulation } from '../kernel/programme.js';
import { DATA_MAY_BE_ERASED, needsAcknowledgement } from '../programmes/frontier/losses/lost-data.clauses.js';
import type { CaseProgramme } from './stated-facts.js';

/** Whether the texts of each programme demand it. A pack demands one before a visit for consumables only (PN-X-5). */
const DEMANDS: Readonly<Record<CaseProgramme, () => boolean>> = {
  frontier: needsAcknowledgement,
  ipro: () => false,
  'panasonic-pack': () => false,
};

/**
 * The clauses, by the texts that govern, which demand that a customer has acknowledged before work on his item begins that
 * software and data added after shipping may be erased (FR-R5-6b); none: nothing is demanded.
 * @throws Unanswered where a text waits for facts to say whether the clause stands.
 */
export function erasureToAcknowledge(programme: CaseProgramme): readonly string[] {
  return DEMANDS[programme]() ? [DATA_MAY_BE_ERASED.id] : [];
}

/** The text in whose wording something is disclosed; its revision is `null` where it is not held. */
export interface Disclosed {
  readonly wording: PinnedRegulation<'FR'>;
  /** The clause of that text; none where it is not held or says nothing of it. */
  readonly clauses: readonly string[];
}

/** In which wording some texts tell a customer that his data may be erased. */
export function erasureDisclosed(texts: readonly PinnedRegulation[]): Disclosed {
  const { id } = DATA_MAY_BE_ERASED;
  const revision = texts.find(({ document }) => document === 'FR')?.revision ?? null;
  const isSaid = revision !== null && wordingIn(id, revision) !== undefined;
  return { wording: { document: 'FR', revision }, clauses: isSaid ? [id] : [] };
}
