import { alreadySo, type DecidedEvent, type Decision, refuse } from '#commanding';
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

/** What a firing command says: which arming of which deadline. */
export interface FiringPayload {
  readonly deadlineId: string;
  readonly arming: number;
}

/** A deadline whose time has come, ready for its consequence. */
export interface Passed {
  readonly kind: 'passed';
  readonly deadline: RepairCaseEventData<'quote-lapsed'>['deadline'];
  readonly clauses: string[];
}

/** Whether the firing finds its deadline armed and past; a moot firing writes nothing, an early one is refused. */
export function fire(
  state: OpenCase,
  kind: DeadlineKind,
  firing: FiringPayload,
  now: string,
): Passed | { readonly kind: 'answer'; readonly decision: Decision } {
  const known = state.deadlines[kind];
  const { deadlineId, arming } = firing;
  if (known?.status !== 'armed' || known.armed.deadlineId !== deadlineId || known.armed.arming !== arming) {
    return { kind: 'answer', decision: alreadySo() };
  }
  const { firesAt, clauses } = known.armed;
  if (now < firesAt) {
    const decision = refuse(
      'DEADLINE.NOT_DUE',
      `the deadline fires at ${firesAt}`,
      { firesAt, now },
      clauses,
    );
    return { kind: 'answer', decision };
  }
  const latenessMs =
    Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(firesAt).epochMilliseconds;
  return { kind: 'passed', deadline: { deadlineId, arming, firesAt, observedAt: now, latenessMs }, clauses };
}
