import { defineEvent, type EventData } from '#event-store';
import { VisitShape } from './visit.shape.js';

/** A visit to the customer's site is agreed: the item stays there, nothing is sent in (FR-R2-1, IP-T-3, PN-T-1). */
export const VisitScheduled = defineEvent('repair-case', 'visit-scheduled', 1, VisitShape);
export type VisitScheduled = EventData<typeof VisitScheduled>;
