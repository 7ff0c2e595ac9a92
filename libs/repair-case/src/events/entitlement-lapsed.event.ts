import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, SealedValue } from './shapes.js';
import { VisitNumber } from './visit.shape.js';

/** The parties conferred and the replacement of consumables cannot be done: a person's word, with its reason (PN-X-7). */
export const EntitlementLapsed = defineEvent(
  'repair-case',
  'entitlement-lapsed',
  1,
  Type.Object({ visitNumber: VisitNumber, lapsedOn: Day, reason: SealedValue, clauses: Clauses }),
);
export type EntitlementLapsed = EventData<typeof EntitlementLapsed>;
