import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day, SealedValue } from './shapes.js';

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
        removedPartOwner: Type.Literal('company'),
      }),
    ),
  }),
);
export type RepairCompleted = EventData<typeof RepairCompleted>;
