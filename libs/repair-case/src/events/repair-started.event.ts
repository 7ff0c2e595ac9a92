import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';

/** A technician began the work. */
export const RepairStarted = defineEvent('repair-case', 'repair-started', 1, Type.Object({ startedOn: Day }));
export type RepairStarted = EventData<typeof RepairStarted>;
