import type { Decision, FiredClause } from './decision.js';
import type { RecordedFacts } from './facts.js';
import type { PinnedRegulation, Programme, RegulationDocument } from './programme.js';
import { decideByTexts } from './decide-by-texts.js';
import type { Resolution, Voice } from './resolution.js';
import type { RegulationRevision } from './revision.js';
import type { ProgrammeData } from '../terms/programme-data.js';

/** What a decision stands on. */
export interface PinnedBasis<P extends Programme> {
  readonly programme: P;
  readonly regulations: readonly PinnedRegulation<RegulationDocument<P>>[];
  /** The texts that those were picked from. */
  readonly revisions: readonly RegulationRevision[];
  /** Clauses and readings that a person goes by while the texts of some documents are not held. */
  readonly pinnedBy: (notHeld: readonly RegulationDocument<P>[]) => readonly string[];
  readonly facts: RecordedFacts<object>;
  readonly tables: Pick<ProgrammeData<object>, 'used'>;
}

/**
 * Decides by the texts that are pinned, and writes down all that the answer rests on. Where one of them is not held,
 * nothing is decided: a person does (D25).
 */
export function decidePinned<O, P extends Programme>(
  { programme, regulations, revisions, pinnedBy, facts, tables }: PinnedBasis<P>,
  decide: () => Resolution<O>,
): Decision<O, P> {
  const notHeld = regulations.flatMap(({ document, revision }) => (revision === null ? [document] : []));
  const { outcome, fired, notFired } =
    notHeld.length > 0
      ? leftToPerson<O>(pinnedBy(notHeld))
      : decideByTexts({ texts: pinnedTexts(regulations, revisions), rulebook: revisions }, facts, decide);
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

/** The texts that pins name. */
function pinnedTexts(
  pins: readonly PinnedRegulation[],
  revisions: readonly RegulationRevision[],
): readonly RegulationRevision[] {
  return revisions.filter(({ document, id }) =>
    pins.some((pin) => pin.document === document && pin.revision === id),
  );
}

function leftToPerson<O>(because: readonly string[]): Resolution<O> {
  return { outcome: { kind: 'person-decides', proposal: null, because }, fired: [], notFired: [] };
}

function inRevision<D extends RegulationDocument>(
  { clause, document, role, overriddenBy, keptIn }: Voice,
  regulations: readonly PinnedRegulation<D>[],
): FiredClause<D> {
  const pinned = regulations.find((one) => one.document === document);
  if (pinned === undefined || pinned.revision === null)
    throw new TypeError(`a clause of ${document} fired without a text`);
  const told = { clause, document: pinned.document, role, revision: keptIn ?? pinned.revision };
  return overriddenBy === undefined ? told : { ...told, overriddenBy };
}
