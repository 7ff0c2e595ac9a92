import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, Id } from './shapes.js';

/** The unit took the place of another. */
export const UnitTakenOver = defineEvent(
  'product-unit',
  'unit-taken-over',
  1,
  Type.Object({
    replaced: Id,
    cause: Type.Union([Type.Literal('initial-failure'), Type.Literal('swap')]),
    exchangedOn: Day,
    clauses: Clauses,
    /** Why a lead let a unit take over that had a sale or a warranty of its own. Absent: it had none. */
    approval: Type.Optional(Approval),
  }),
);
export type UnitTakenOver = EventData<typeof UnitTakenOver>;
