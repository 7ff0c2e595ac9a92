import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Code, Day, Id, nullable, TablesRead, TermShape } from './shapes.js';

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
    /**
     * The days that an exchange for an initial failure rests on (FW-W9-1, FW-W9-3, FW-W9-4a). Absent: a swap, or the release
     * that recorded it did not ask for them.
     */
    initialFailure: Type.Optional(
      Type.Object({
        failedOn: nullable(Day),
        contactedOn: nullable(Day),
        reachedOn: nullable(Day),
      }),
    ),
    /** Why a lead made an exception (A-FR-22), or why a unit with papers on record is free to take the place. Absent: nobody did. */
    approval: Type.Optional(Approval),
    masterData: TablesRead,
  }),
);
export type UnitExchanged = EventData<typeof UnitExchanged>;
