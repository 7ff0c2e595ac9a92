import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Code, Day, Id } from './shapes.js';

/** The company changed what the unit is made of: the new baseline by which customers’ changes are told (A-FR-14, FW-W6-4). */
export const ConfigurationChanged = defineEvent(
  'product-unit',
  'configuration-changed',
  1,
  Type.Object({
    changeId: Id,
    cause: Type.Union([Type.Literal('upgrade'), Type.Literal('repair')]),
    changedOn: Day,
    removed: Type.Array(Code),
    added: Type.Array(Code),
    clauses: Clauses,
  }),
);
export type ConfigurationChanged = EventData<typeof ConfigurationChanged>;
