import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, Id, nullable, SealedValue, TablesRead } from './shapes.js';

/** A Panasonic pack for a whole system, each device with its own term (PN-S-1, PN-P-1, PN-N-5a, A-PN-18). */
export const MaintenancePackOpened = defineEvent(
  'contract',
  'maintenance-pack-opened',
  1,
  Type.Object({
    contractId: Id,
    service: Type.Union([Type.Literal('on-site'), Type.Literal('carry-in')]),
    years: Type.Union([Type.Literal(3), Type.Literal(4), Type.Literal(5)]),
    appliedOn: Day,
    operationStartedOn: Day,
    devices: Type.Array(Type.Object({ unitId: Id, purchasedOn: Day, startsOn: Day, lastDay: Day }), {
      minItems: 1,
    }),
    consumableVisits: Type.Integer({ minimum: 0, maximum: 1 }),
    customer: nullable(SealedValue),
    approval: nullable(Approval),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type MaintenancePackOpened = EventData<typeof MaintenancePackOpened>;
