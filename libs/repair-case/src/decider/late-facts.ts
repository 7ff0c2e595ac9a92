import { canonicalJson, type JsonObject } from '#kernel';
import { isPaperOnCoverage } from './papers.js';
import type { CoverageState, OpenCase } from './state.js';

/** A coverage decision that stands. */
export type StandingDecision = Extract<CoverageState, { kind: 'decided' }>;

/** What a coverage decision could know, noted with it, to tell later what is new. */
export function knownTo(state: OpenCase): StandingDecision['known'] {
  const { evidence, stated, statedOfParts } = state;
  return { papers: evidence.length, properUse: properUseOf(state), stated, statedOfParts };
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

function newlyShown(state: OpenCase, { known }: StandingDecision): readonly string[] {
  const before = new Set(shownBy(known).map(({ shows }) => shows));
  return shownBy(state).flatMap(({ shows, evidenceId }) => (before.has(shows) ? [] : [evidenceId]));
}

type Stated = Pick<OpenCase, 'stated' | 'statedOfParts'>;

/** What was named to show a finding, of the item or of a part. */
function shownBy({ stated, statedOfParts }: Stated) {
  const ofParts = Object.entries(statedOfParts).map(([part, facts]) => [part, facts] as const);
  return [['', stated] as const, ...ofParts].flatMap(([part, facts]) =>
    Object.entries(facts).flatMap(([fact, value]) =>
      fact.endsWith('Evidence') && typeof value === 'string'
        ? [{ shows: `${part} ${fact} ${value}`, evidenceId: value }]
        : [],
    ),
  );
}

/** Whether papers on coverage, how the item was used, or anything stated became known after the decision. */
export function hasLateFacts(state: OpenCase, standing: StandingDecision): boolean {
  const { known } = standing;
  if (latePapers(state, standing).length > 0 || properUseOf(state) !== known.properUse) return true;
  return canonicalJson(allStated(state)) !== canonicalJson(allStated(known));
}

function allStated({ stated, statedOfParts }: Stated): JsonObject {
  return { stated, statedOfParts };
}

function properUseOf({ diagnosis }: OpenCase): boolean | null {
  return diagnosis.kind === 'completed' ? diagnosis.diagnosis.properUse : null;
}
