import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';
import { StatedFactsShape } from './stated-facts.shape.js';

/** Somebody stated what coverage is decided by beside the papers; of a fact stated twice the later counts (FR-R2-4). */
export const FactsStated = defineEvent(
  'repair-case',
  'facts-stated',
  1,
  Type.Object({ statedOn: Day, facts: StatedFactsShape }),
);
export type FactsStated = EventData<typeof FactsStated>;
