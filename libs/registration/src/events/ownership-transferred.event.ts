import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, Id, SealedValue } from './shapes.js';

/** The unit has another owner. */
export const OwnershipTransferred = defineEvent(
  'product-unit',
  'ownership-transferred',
  1,
  Type.Object({
    transferId: Id,
    transferredOn: Day,
    owner: SealedValue,
  }),
);
export type OwnershipTransferred = EventData<typeof OwnershipTransferred>;
