import type { CoverageState, OpenCase } from './state.js';

/** A coverage decision that stands. */
export type StandingDecision = Extract<CoverageState, { kind: 'decided' }>;

/** What a coverage decision could know, noted with it, to tell later what is new. */
export function knownTo(state: OpenCase): StandingDecision['known'] {
  return { papers: state.evidence.length, properUse: properUseOf(state) };
}

/** The ids of the papers on coverage that came after the decision. Others, like photographs, do not touch it. */
export function lateEvidence(state: OpenCase, { known }: StandingDecision): readonly string[] {
  return state.evidence
    .slice(known.papers)
    .filter(({ kind }) => kind === 'receipt' || kind === 'warranty-card')
    .map((one) => one.evidenceId);
}

/** Whether papers on coverage, or how the item was used, became known after the decision. */
export function hasLateFacts(state: OpenCase, standing: StandingDecision): boolean {
  return lateEvidence(state, standing).length > 0 || properUseOf(state) !== standing.known.properUse;
}

function properUseOf({ diagnosis }: OpenCase): boolean | null {
  return diagnosis.kind === 'completed' ? diagnosis.diagnosis.properUse : null;
}
