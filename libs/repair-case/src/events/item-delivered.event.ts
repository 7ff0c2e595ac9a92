import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';

/** The customer has the item back. */
export const ItemDelivered = defineEvent(
  'repair-case',
  'item-delivered',
  1,
  Type.Object({ deliveredOn: Day }),
);
export type ItemDelivered = EventData<typeof ItemDelivered>;
