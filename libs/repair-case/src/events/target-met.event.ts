import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Moment } from './shapes.js';

/** The visit began before it was due, be it written down later (PN-T-1). */
export const TargetMet = defineEvent(
  'repair-case',
  'target-met',
  1,
  Type.Object({ work: Type.Literal('visit'), doneAt: Moment, firesAt: Moment, clauses: Clauses }),
);
export type TargetMet = EventData<typeof TargetMet>;
