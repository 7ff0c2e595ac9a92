import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, ContactChannel, Day, Id, nullable, SealedValue } from './shapes.js';

/**
 * The customer was contacted, or was tried to be, for the replacement of consumables (PN-X-4). `not-possible`: his
 * circumstances do not allow it, and a lead gives it up for good (PN-X-7).
 */
export const ConsumableContactRecorded = defineEvent(
  'contract',
  'consumable-contact-recorded',
  1,
  Type.Object({
    contactId: Id,
    contactedOn: Day,
    channel: ContactChannel,
    outcome: Type.Union([
      Type.Object({ kind: Type.Literal('visit-agreed'), visitOn: Day }),
      Type.Object({ kind: Type.Literal('try-again'), tryAgainOn: Day }),
      Type.Object({ kind: Type.Literal('not-possible') }),
    ]),
    reason: nullable(SealedValue),
    clauses: Clauses,
  }),
);
export type ConsumableContactRecorded = EventData<typeof ConsumableContactRecorded>;
