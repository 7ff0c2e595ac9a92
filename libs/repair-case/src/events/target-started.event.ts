import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, Moment, nullable } from './shapes.js';

/** A visit is due: the target clock runs from the day the request was accepted (PN-T-1). */
export const TargetStarted = defineEvent(
  'repair-case',
  'target-started',
  1,
  Type.Object({
    work: Type.Literal('visit'),
    acceptedOn: Day,
    lastDay: Day,
    /** From then on it is late. */
    firesAt: Moment,
    /** When somebody is to be reminded. */
    warnsAt: nullable(Moment),
    clauses: Clauses,
  }),
);
export type TargetStarted = EventData<typeof TargetStarted>;
