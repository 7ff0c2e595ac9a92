import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses } from './shapes.js';

/** Nobody is to be contacted any more: every device of the pack went to a third party (PN-E-7, A-PN-12). */
export const ConsumableContactCancelled = defineEvent(
  'contract',
  'consumable-contact-cancelled',
  1,
  Type.Object({ because: Type.Literal('transferred'), clauses: Clauses }),
);
export type ConsumableContactCancelled = EventData<typeof ConsumableContactCancelled>;
