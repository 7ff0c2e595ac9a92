import type { Decision } from '#commanding';
import { daysOutOfOrder } from '#policy';
import { spoke } from '../../decider/spoke.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import { clausesOn } from './ruled-by.js';

/**
 * The clauses that leave it to a person where no rule says free or paid: those that go by two of the days that were read and
 * that cannot lie so, as an arrival before the purchase; else whatever spoke.
 */
export function becauseOfGap(assessment: AssessmentShape): string[] {
  return [...(outOfOrder(assessment)?.clauses ?? spoke(assessment))];
}

/** The decision, with a warning that names those two days. */
export function namingDays(decision: Decision, assessment: AssessmentShape): Decision {
  const found = outOfOrder(assessment);
  if (decision.kind === 'refused' || found === null) return decision;
  const { clauses, earlier, later } = found;
  const message = `${earlier.fact} ${earlier.day} lies after ${later.fact} ${later.day}`;
  const warning = { code: 'COVERAGE.DAYS_OUT_OF_ORDER', message, clauses };
  return { ...decision, warnings: [...decision.warnings, warning] };
}

function outOfOrder({ factsUsed, programme }: AssessmentShape) {
  const days = daysIn(factsUsed);
  const found = daysOutOfOrder(programme, days, Object.keys(days));
  if (found === null) return null;
  const { first, second } = found;
  const judgedBy = [...clausesOn(programme, first), ...clausesOn(programme, second)];
  return {
    clauses: [...new Set([...found.clauses, ...judgedBy])],
    earlier: { fact: first, day: days[first] },
    later: { fact: second, day: days[second] },
  };
}

function daysIn(facts: AssessmentShape['factsUsed']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facts.flatMap(({ fact, value }) => (typeof value === 'string' ? [[fact, value]] : [])),
  );
}
