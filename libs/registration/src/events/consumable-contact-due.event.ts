import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DeadlinePassed } from './shapes.js';

/** The day has come on which the customer is to be contacted for the replacement of consumables (PN-X-4). */
export const ConsumableContactDue = defineEvent(
  'contract',
  'consumable-contact-due',
  1,
  Type.Object({
    deadline: DeadlinePassed,
  }),
);
export type ConsumableContactDue = EventData<typeof ConsumableContactDue>;
