import type { ProgrammeRuling } from '../events/assessment.shape.js';
import type { RepairCaseEventData as Data } from '../events/index.js';

/** What another programme than FRONTIER made of the item, of a decision of its rules or of what they proposed; else undefined. */
export function rulingOf({
  assessment,
}: Pick<Data<'coverage-decided'>, 'assessment'>): ProgrammeRuling | undefined {
  if (assessment.programme === 'frontier') return undefined;
  const { outcome } = assessment;
  if (outcome.kind === 'decided') return outcome.value;
  return outcome.kind === 'person-decides' ? (outcome.proposal ?? undefined) : undefined;
}
