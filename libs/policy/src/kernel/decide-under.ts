import type { Decision } from './decision.js';
import type { RecordedFacts } from './facts.js';
import type { Programme, RegulationDocument } from './programme.js';
import type { Resolution } from './resolution.js';
import type { ProgrammeData } from '../terms/programme-data.js';

/** What a decision of a programme with one document stands on. */
export interface Basis<P extends Programme> {
  readonly programme: P;
  readonly document: RegulationDocument<P>;
  /** The text that governs; `null`: it is not held. */
  readonly revision: string | null;
  /** Clauses and readings that a person goes by when the text is not held. */
  readonly pinnedBy: readonly string[];
  readonly facts: Pick<RecordedFacts<object>, 'used'>;
  readonly tables: Pick<ProgrammeData<object>, 'used'>;
}

/**
 * Decides by the text that governs, and writes down all that the answer rests on. Where that text is not held, nothing
 * is decided: a person does (D25).
 */
export function decideUnder<O, P extends Programme>(
  basis: Basis<P>,
  decide: () => Resolution<O>,
): Decision<O, P> {
  const { programme, document, revision, facts, tables } = basis;
  const { outcome, fired, notFired } = revision === null ? leftToPerson<O>(basis.pinnedBy) : decide();
  return {
    programme,
    outcome,
    regulations: [{ document, revision }],
    fired: fired.map((voice) => {
      if (voice.document !== document || revision === null)
        throw new TypeError(`a clause of ${voice.document} fired in a decision by ${document}`);
      return { ...voice, document, revision };
    }),
    notFired,
    factsUsed: facts.used(),
    masterData: tables.used(),
  };
}

function leftToPerson<O>(because: readonly string[]): Resolution<O> {
  return { outcome: { kind: 'person-decides', proposal: null, because }, fired: [], notFired: [] };
}
