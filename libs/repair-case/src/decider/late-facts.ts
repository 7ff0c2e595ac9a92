import { canonicalJson } from '#kernel';
import { isPaperOnCoverage } from './evidence-of.js';
import type { CoverageState, OpenCase } from './state.js';

/** A coverage decision that stands. */
export type StandingDecision = Extract<CoverageState, { kind: 'decided' }>;

/** What a coverage decision could know, noted with it, to tell later what is new. */
export function knownTo(state: OpenCase): StandingDecision['known'] {
  return { papers: state.evidence.length, properUse: properUseOf(state), stated: state.stated };
}

/** The ids of the papers on coverage that came after the decision, and of what was named since to show a finding. */
export function lateEvidence(state: OpenCase, standing: StandingDecision): readonly string[] {
  return [...new Set([...latePapers(state, standing), ...newlyShown(state, standing)])];
}

/** Papers that coverage is decided by under the programme of the case. */
function latePapers({ evidence, opened }: OpenCase, { known }: StandingDecision): readonly string[] {
  return evidence
    .slice(known.papers)
    .filter(({ kind }) => isPaperOnCoverage(opened.programme, kind))
    .map((one) => one.evidenceId);
}

function newlyShown({ stated }: OpenCase, { known }: StandingDecision): readonly string[] {
  const before = new Set(Object.entries(known.stated).map(([fact, value]) => `${fact} ${String(value)}`));
  return Object.entries(stated).flatMap(([fact, value]) =>
    fact.endsWith('Evidence') && typeof value === 'string' && !before.has(`${fact} ${value}`) ? [value] : [],
  );
}

/** Whether papers on coverage, how the item was used, or anything stated became known after the decision. */
export function hasLateFacts(state: OpenCase, standing: StandingDecision): boolean {
  const { known } = standing;
  if (latePapers(state, standing).length > 0 || properUseOf(state) !== known.properUse) return true;
  return canonicalJson(state.stated) !== canonicalJson(known.stated);
}

function properUseOf({ diagnosis }: OpenCase): boolean | null {
  return diagnosis.kind === 'completed' ? diagnosis.diagnosis.properUse : null;
}
