import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, DeadlineKind, Id, Moment, nullable } from './shapes.js';

/** A deadline runs; the due table is built from this (D24). */
export const DeadlineArmed = defineEvent(
  'contract',
  'deadline-armed',
  1,
  Type.Object({
    deadlineId: Id,
    kind: DeadlineKind,
    arming: Type.Integer({ minimum: 1 }),
    period: Type.String(),
    startFact: Type.String(),
    startsOn: Day,
    firstCountedDay: Day,
    lastDay: Day,
    firesAt: Moment,
    clauses: Clauses,
    policyRevision: Type.String(),
    calendarRevision: nullable(Type.String()),
  }),
);
export type DeadlineArmed = EventData<typeof DeadlineArmed>;
