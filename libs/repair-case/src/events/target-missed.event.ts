import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, DeadlinePassed } from './shapes.js';

/** The target of 14 business days passed without the work being done and no ground on record (FR-R3-2, FR-R4-2, FR-R6-0). */
export const TargetMissed = defineEvent(
  'repair-case',
  'target-missed',
  1,
  Type.Object({ deadline: DeadlinePassed, clauses: Clauses }),
);
export type TargetMissed = EventData<typeof TargetMissed>;
