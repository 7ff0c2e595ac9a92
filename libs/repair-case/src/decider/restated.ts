import type { FaultPartFacts } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
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

/** What showed a value of a fact until another was stated: it is no proof of any later one. By the facts, the ids of the evidence. */
export function shownBefore(
  { opened, stated, showedBefore }: OpenCase,
  facts: StatedFacts,
): OpenCase['showedBefore'] {
  if (opened.programme === 'frontier') return showedBefore;
  const overtaken = Object.entries(stated).flatMap(([name, shown]) =>
    typeof shown === 'string' && isOvertaken(name, shown, stated, facts) ? [[name, shown] as const] : [],
  );
  return overtaken.reduce((known, [name, shown]) => {
    const fact = name.slice(0, -EVIDENCE.length);
    return { ...known, [fact]: [...(known[fact] ?? []), shown] };
  }, showedBefore);
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

/** What was stated of one part. */
export function ofPart(stated: StatedOfParts, part: string): FaultPartFacts {
  return new Map(Object.entries(stated)).get(part) ?? {};
}
