import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Amount, Clauses, Day, Id } from './shapes.js';

/** A repair was counted against the cap of the premium plan, tax included (FR-R3-4-7, A-FR-12). */
export const PremiumRepairCounted = defineEvent(
  'product-unit',
  'premium-repair-counted',
  1,
  Type.Object({
    caseNumber: Id,
    countedOn: Day,
    amount: Amount,
    spent: Amount,
    overCap: Type.Boolean(),
    clauses: Clauses,
  }),
);
export type PremiumRepairCounted = EventData<typeof PremiumRepairCounted>;
