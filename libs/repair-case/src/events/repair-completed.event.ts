import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Code, Day, SealedValue } from './shapes.js';

/** The work is done; replaced parts pass to the company (FR-R3-3, FR-R5-5). */
export const RepairCompleted = defineEvent(
  'repair-case',
  'repair-completed',
  1,
  Type.Object({
    completedOn: Day,
    work: SealedValue,
    parts: Type.Array(
      Type.Object({
        code: Code,
        quantity: Type.Integer({ minimum: 1, maximum: 99 }),
        origin: Type.Union([Type.Literal('new'), Type.Literal('recycled')]),
        makerTested: Type.Boolean(),
        /** Whose the removed part is: under a pack it stays with the customer (PN-E-17); i-PRO’s scheme does not say. */
        removedPartOwner: Type.Union([
          Type.Literal('company'),
          Type.Literal('customer'),
          Type.Literal('person-decides'),
        ]),
        /** Whether the part is as the one it replaces; else the configuration on record changes (FW-W6-4). */
        sameAsOriginal: Type.Optional(Type.Boolean()),
      }),
    ),
    /** The rules on the parts that were fitted. Records of release 0.1 lack them. */
    clauses: Type.Optional(Clauses),
  }),
);
export type RepairCompleted = EventData<typeof RepairCompleted>;
