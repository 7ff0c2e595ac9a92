import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day, FreightShape, nullable, SealedValue } from './shapes.js';

/** The item left for the customer. */
export const ItemShipped = defineEvent(
  'repair-case',
  'item-shipped',
  1,
  Type.Object({
    shippedOn: Day,
    carrier: Code,
    collect: Type.Boolean(),
    freight: FreightShape,
    reason: nullable(SealedValue),
  }),
);
export type ItemShipped = EventData<typeof ItemShipped>;
