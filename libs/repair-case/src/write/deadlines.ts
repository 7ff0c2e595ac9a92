import type { DecidedEvent } from '#commanding';
import { derivedId } from '#kernel';
import type { DeadlineTerm } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
import type { DeadlineKind } from '../events/shapes.js';
import type { OpenCase } from '../decider/state.js';
import { event } from './case-command.js';

/** The id of a case's deadline of one kind: the same through all its armings. */
export function deadlineIdOf(stream: string, kind: DeadlineKind): string {
  return derivedId('deadline', stream, kind);
}

/** Arms a deadline as worked out by policy from the day of its start fact; a later arming voids the earlier one (A-FR-27). */
export function arm(
  state: OpenCase,
  stream: string,
  startsOn: string,
  term: Omit<DeadlineTerm, 'kind'> & { readonly kind: DeadlineKind; readonly expectedFrom?: string },
): DecidedEvent {
  return event('deadline-armed', {
    deadlineId: deadlineIdOf(stream, term.kind),
    kind: term.kind,
    arming: (state.deadlines[term.kind]?.armed.arming ?? 0) + 1,
    period: term.period,
    startFact: term.startFact,
    startsOn,
    firstCountedDay: term.firstCountedDay,
    expectedFrom: term.expectedFrom ?? null,
    lastDay: term.lastDay,
    firesAt: term.firesAt,
    clauses: [...term.clauses],
    policyRevision: term.policyRevision,
    calendarRevision: term.calendarRevision,
  });
}

/** Arms again what ran before, with the same last day. */
export function rearm(armed: RepairCaseEventData<'deadline-armed'>): DecidedEvent {
  return event('deadline-armed', { ...armed, arming: armed.arming + 1 });
}

/** Disarms those of the kinds that are armed. */
export function disarm(
  state: OpenCase,
  kinds: readonly DeadlineKind[],
  because: string,
): readonly DecidedEvent[] {
  return kinds.flatMap((kind) => {
    const known = state.deadlines[kind];
    if (known?.status !== 'armed') return [];
    const { deadlineId, arming } = known.armed;
    return [event('deadline-disarmed', { deadlineId, kind, arming, because })];
  });
}
