import { type FaultPartFacts, partName } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
import { PAPERS, unreadPaper } from './papers.js';
import type { Reading } from './reading.js';
import type { OpenCase, StatedFacts, StatedOfParts } from './state.js';

/**
 * All that is stated once more was stated: of a fact stated twice the later counts. What showed the earlier value of a fact
 * does not show the later one; FRONTIER names its proofs by facts of their own, which stand until they are stated anew.
 */
export function restated({ opened, stated }: OpenCase, facts: StatedFacts): StatedFacts {
  if (opened.programme === 'frontier') return { ...stated, ...facts };
  const before = Object.entries(stated).filter(([name, value]) => !isOvertaken(name, value, stated, facts));
  return { ...Object.fromEntries(before), ...facts };
}

/**
 * What the papers on the case were read to say, once more is stated: a value is read off the paper that is named with it, or
 * off one of its kind that nobody has read. What was read stays: a paper that was read twice says two things.
 */
export function readings(state: OpenCase, facts: StatedFacts): OpenCase['readings'] {
  const { programme } = state.opened;
  // FRONTIER’s rules read the papers themselves.
  if (programme === 'frontier') return state.readings;
  const [now, said] = [new Map(Object.entries(restated(state, facts))), new Map(Object.entries(facts))];
  const read = Object.keys(PAPERS[programme]).flatMap((fact): readonly Reading[] => {
    const [value, shown] = [now.get(fact), now.get(`${fact}${EVIDENCE}`)];
    if (!said.has(fact) && !said.has(`${fact}${EVIDENCE}`)) return [];
    if ((typeof value !== 'string' && typeof value !== 'boolean') || shown === null) return [];
    const evidenceId = typeof shown === 'string' ? shown : unreadPaper(state, fact);
    return evidenceId === undefined ? [] : [{ fact, value, evidenceId }];
  });
  return [...state.readings, ...read.filter((one) => !isAmong(one, state.readings))];
}

function isAmong({ fact, value, evidenceId }: Reading, known: readonly Reading[]): boolean {
  return known.some((one) => one.fact === fact && one.value === value && one.evidenceId === evidenceId);
}

const EVIDENCE = 'Evidence';

function isOvertaken(name: string, shown: unknown, stated: StatedFacts, facts: StatedFacts): boolean {
  if (!name.endsWith(EVIDENCE) || shown === null) return false;
  const fact = name.slice(0, -EVIDENCE.length);
  const [was, is] = [new Map(Object.entries(stated)).get(fact), new Map(Object.entries(facts))];
  return is.has(fact) && is.get(fact) !== was;
}

/** The same of single parts. */
export function restatedOfParts(
  { statedOfParts }: Pick<OpenCase, 'statedOfParts'>,
  parts: RepairCaseEventData<'facts-stated'>['parts'] = [],
): StatedOfParts {
  const now = parts.map(({ part, facts }) => [part, { ...ofPart(statedOfParts, part), ...facts }] as const);
  return { ...statedOfParts, ...Object.fromEntries(now) };
}

/** What was stated of one part, however its code was written. */
export function ofPart(stated: StatedOfParts, part: string): FaultPartFacts {
  const name = partName(part);
  return Object.entries(stated).reduce<FaultPartFacts>(
    (known, [code, facts]) => (partName(code) === name ? { ...known, ...facts } : known),
    {},
  );
}
