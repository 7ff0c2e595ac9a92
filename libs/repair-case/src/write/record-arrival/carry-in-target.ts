import { daysAfter } from '#civil-time';
import type { DecidedEvent } from '#commanding';
import { type Decision, type Target, workTarget } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { CaseContext } from '../case-command.js';
import { arm } from '../deadlines.js';
import { packAsked } from '../pack-asked.js';
import { type StartedTarget, startedUnlessMissing } from '../started-target.js';

/**
 * The target of a carry-in repair: finished and sent within 4 business days after item and sheet are both here (PN-T-3).
 * While one of them is lacking there is none; a missing calendar leaves it to a person and stops nothing.
 * @param itemArrivedOn day in Tokyo @param sheetArrivedOn the same, or `null`: it is not here
 */
export function carryInTarget(
  state: OpenCase,
  context: CaseContext,
  itemArrivedOn: string,
  sheetArrivedOn: string | null,
): StartedTarget {
  const facts = { service: 'carry-in' as const, itemArrivedOn, sheetArrivedOn };
  return startedUnlessMissing(['PN-T-3'], () => {
    const decision = workTarget(facts, context.terms, packAsked(state, context).at);
    return { events: armed(decision, state, context.stream), warnings: [] };
  });
}

function armed(
  { fired, outcome }: Decision<Target, 'panasonic-pack'>,
  state: OpenCase,
  stream: string,
): readonly DecidedEvent[] {
  if (outcome.kind !== 'decided' || outcome.value.kind !== 'due') return [];
  const { calendarRevision, firesAt, lastDay, startsOn } = outcome.value;
  const [first] = fired;
  const term = {
    kind: 'repair-target' as const,
    period: '4 business days',
    startFact: 'item and sheet arrived',
    firstCountedDay: daysAfter(startsOn, 1),
    lastDay,
    firesAt,
    clauses: fired.map(({ clause }) => clause),
    policyRevision: `PN@${first?.revision ?? ''}`,
    calendarRevision,
  };
  return [arm(state, stream, startsOn, term)];
}
