import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, Id } from './shapes.js';

/** The one planned replacement of consumables was done (PN-X-2). */
export const ConsumableVisitRecorded = defineEvent(
  'contract',
  'consumable-visit-recorded',
  1,
  Type.Object({
    visitId: Id,
    doneOn: Day,
    clauses: Clauses,
  }),
);
export type ConsumableVisitRecorded = EventData<typeof ConsumableVisitRecorded>;
