import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, nullable, TablesRead } from './shapes.js';

/** The free year starts on another day, at most 30 days after delivery (SR-2-1, SR-2-3). */
export const SupportStartChanged = defineEvent(
  'contract',
  'support-start-changed',
  1,
  Type.Object({
    askedOn: Day,
    wishedStart: Day,
    startsOn: Day,
    lastDay: Day,
    chargedMonths: Type.Integer({ minimum: 0 }),
    approval: nullable(Approval),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type SupportStartChanged = EventData<typeof SupportStartChanged>;
