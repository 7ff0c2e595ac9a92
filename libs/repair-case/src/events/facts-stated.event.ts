import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day } from './shapes.js';
import { StatedFactsShape, StatedOfPartShape } from './stated-facts.shape.js';

/** Somebody stated what coverage is decided by beside the papers; of a fact stated twice the later counts (FR-R2-4). */
export const FactsStated = defineEvent(
  'repair-case',
  'facts-stated',
  1,
  Type.Object({
    statedOn: Day,
    facts: StatedFactsShape,
    /** What was stated of single faulty parts. Absent: nothing was. */
    parts: Type.Optional(Type.Array(Type.Object({ part: Code, facts: StatedOfPartShape }))),
  }),
);
export type FactsStated = EventData<typeof FactsStated>;
