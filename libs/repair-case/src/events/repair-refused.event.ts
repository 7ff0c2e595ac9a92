import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, FreightShape, SealedValue } from './shapes.js';

/** A lead refused the repair, with the ground (FR-R4-1, FR-R8). */
export const RepairRefused = defineEvent(
  'repair-case',
  'repair-refused',
  1,
  Type.Object({
    refusedOn: Day,
    grounds: Clauses,
    reason: SealedValue,
    returnFreight: FreightShape,
  }),
);
export type RepairRefused = EventData<typeof RepairRefused>;
