import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, Id, nullable, Span, TablesRead } from './shapes.js';

/** The 5-year hardware warranty of a unit sold to a Partners Circle member (IP-P-1, IP-P-6, IP-P-8). */
export const FiveYearWarrantyGranted = defineEvent(
  'contract',
  'five-year-warranty-granted',
  1,
  Type.Object({
    contractId: Id,
    unitId: Id,
    partnerId: Id,
    deliveredOn: Day,
    product: Span,
    startsOn: Day,
    lastDay: Day,
    approval: nullable(Approval),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type FiveYearWarrantyGranted = EventData<typeof FiveYearWarrantyGranted>;
