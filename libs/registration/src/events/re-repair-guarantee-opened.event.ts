import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Code, Day, Id } from './shapes.js';

/**
 * The same parts are repaired again free until the last day, shipping day counted (FR-R4-5, A-FR-08). Without a last day
 * no text that is held said how long.
 */
export const ReRepairGuaranteeOpened = defineEvent(
  'product-unit',
  're-repair-guarantee-opened',
  1,
  Type.Object({
    caseNumber: Id,
    parts: Type.Array(Code),
    shippedOn: Day,
    lastDay: Type.Optional(Day),
    clauses: Clauses,
  }),
);
export type ReRepairGuaranteeOpened = EventData<typeof ReRepairGuaranteeOpened>;
