import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, Id, nullable, SealedValue, TablesRead } from './shapes.js';

/** Network support of units: the free year, and months bought with the product (SR-1-1, SR-3-1). */
export const SupportContractOpened = defineEvent(
  'contract',
  'support-contract-opened',
  1,
  Type.Object({
    contractId: Id,
    units: Type.Array(Id, { minItems: 1 }),
    makerDeliveredOn: Day,
    endUserDeliveredOn: nullable(Day),
    startsOn: Day,
    lastDay: Day,
    movableUntil: Day,
    wishedEnd: nullable(Day),
    chargedMonths: Type.Integer({ minimum: 0 }),
    user: nullable(SealedValue),
    /** Why a lead let it pass; `null`: no lead had to. Absent: the release that recorded it knew no approval. */
    approval: Type.Optional(nullable(Approval)),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type SupportContractOpened = EventData<typeof SupportContractOpened>;
