import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Code, Day, Id, nullable, TablesRead, TermShape } from './shapes.js';

/** The unit was replaced by another; what passes on with it (FW-W9-5, FW-W6-4, A-FR-24, A-FR-35, A-IP-15). */
export const UnitExchanged = defineEvent(
  'product-unit',
  'unit-exchanged',
  1,
  Type.Object({
    replacement: Id,
    cause: Type.Union([Type.Literal('initial-failure'), Type.Literal('swap')]),
    exchangedOn: Day,
    passesOn: Type.Object({
      terms: Type.Array(TermShape),
      plan: nullable(Type.Object({ plan: Code, months: Type.Integer({ minimum: 1, maximum: 240 }) })),
    }),
    clauses: Clauses,
    masterData: TablesRead,
  }),
);
export type UnitExchanged = EventData<typeof UnitExchanged>;
