import type { Decision, FiredClause } from './decision.js';
import type { RecordedFacts } from './facts.js';
import type { PinnedRegulation, Programme, RegulationDocument } from './programme.js';
import type { Resolution, Voice } from './resolution.js';
import type { ProgrammeData } from '../terms/programme-data.js';

/** What a decision of a programme with several documents stands on. */
export interface PinnedBasis<P extends Programme> {
  readonly programme: P;
  readonly regulations: readonly PinnedRegulation<RegulationDocument<P>>[];
  /** Clauses and readings that a person goes by while the texts of some documents are not held. */
  readonly pinnedBy: (notHeld: readonly RegulationDocument<P>[]) => readonly string[];
  readonly facts: Pick<RecordedFacts<object>, 'used'>;
  readonly tables: Pick<ProgrammeData<object>, 'used'>;
}

/**
 * Decides by the texts that are pinned, and writes down all that the answer rests on. Where one of them is not held,
 * nothing is decided: a person does (D25).
 */
export function decidePinned<O, P extends Programme>(
  { programme, regulations, pinnedBy, facts, tables }: PinnedBasis<P>,
  decide: () => Resolution<O>,
): Decision<O, P> {
  const notHeld = regulations.flatMap(({ document, revision }) => (revision === null ? [document] : []));
  const { outcome, fired, notFired } = notHeld.length > 0 ? leftToPerson<O>(pinnedBy(notHeld)) : decide();
  return {
    programme,
    outcome,
    regulations,
    fired: fired.map((voice) => inRevision(voice, regulations)),
    notFired,
    factsUsed: facts.used(),
    masterData: tables.used(),
  };
}

function leftToPerson<O>(because: readonly string[]): Resolution<O> {
  return { outcome: { kind: 'person-decides', proposal: null, because }, fired: [], notFired: [] };
}

function inRevision<D extends RegulationDocument>(
  { keptIn, ...voice }: Voice,
  regulations: readonly PinnedRegulation<D>[],
): FiredClause<D> {
  const pinned = regulations.find(({ document }) => document === voice.document);
  if (pinned === undefined || pinned.revision === null)
    throw new TypeError(`a clause of ${voice.document} fired without a text`);
  return { ...voice, document: pinned.document, revision: keptIn ?? pinned.revision };
}
