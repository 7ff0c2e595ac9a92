import type { Decision, Warning } from '#commanding';
import { factsFor } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { Assessed } from './assessed.js';

/**
 * The decision under i-PRO’s scheme, with a warning where the day of failure that was stated counts for nothing, since nothing
 * shows it, and where a failure within the term was told of after it (A-IP-10).
 */
export function warnedOfFailureDay(decision: Decision, state: OpenCase, assessed: Assessed): Decision {
  const { failedOn } = factsFor('ipro', state.stated);
  if (state.opened.programme !== 'ipro' || decision.kind === 'refused' || typeof failedOn !== 'string') {
    return decision;
  }
  const { requestedOn } = state.opened;
  const said = { failedOn, requestedOn };
  const warnings = isPassedOver(assessed) ? [notShown(said)] : toldLate(assessed, said);
  return { ...decision, warnings: [...decision.warnings, ...warnings] };
}

interface Days {
  readonly failedOn: string;
  readonly requestedOn: string;
}

/** Whether the rules went by no day of failure, though one was stated. */
function isPassedOver({ assessment }: Assessed): boolean {
  return assessment.factsUsed.some(({ fact, value }) => fact === 'failedOn' && value === null);
}

function notShown({ failedOn, requestedOn }: Days): Warning {
  return {
    code: 'COVERAGE.FAILURE_DAY_NOT_SHOWN',
    message: `nothing shows that it failed on ${failedOn}: the day of the request ${requestedOn} stands in for it`,
    clauses: ['A-IP-10'],
  };
}

function toldLate({ outcome }: Assessed, { failedOn, requestedOn }: Days): readonly Warning[] {
  const term = outcome.kind === 'decided' && outcome.value.coverage === 'free' ? outcome.value.term : null;
  if (term === null || requestedOn <= term.lastDay) return [];
  const message = `it failed on ${failedOn}, within its term, and was told of on ${requestedOn}, after the last day ${term.lastDay}`;
  return [{ code: 'COVERAGE.TOLD_LATE', message, clauses: ['A-IP-10'] }];
}
