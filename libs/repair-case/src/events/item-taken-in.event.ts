import { defineEvent, type EventData } from '#event-store';
import { ArrivalShape } from './item-arrived.event.js';

/** The item came although its case was cancelled or refused before: it is held, and nothing else starts. */
export const ItemTakenIn = defineEvent('repair-case', 'item-taken-in', 1, ArrivalShape);
export type ItemTakenIn = EventData<typeof ItemTakenIn>;
