import { defineEvent, type EventData } from '#event-store';
import { VisitShape } from './visit.shape.js';

/** Another date is agreed for an item that is visited: instead of the one before, or to go on with the work (PN-N-7a). */
export const VisitRescheduled = defineEvent('repair-case', 'visit-rescheduled', 1, VisitShape);
export type VisitRescheduled = EventData<typeof VisitRescheduled>;
