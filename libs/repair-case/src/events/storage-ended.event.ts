import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';

/** The ground for storing the item is gone (A-FR-09). */
export const StorageEnded = defineEvent(
  'repair-case',
  'storage-ended',
  1,
  Type.Object({
    endedOn: Day,
    because: Type.Union([Type.Literal('contact'), Type.Literal('arrangement')]),
  }),
);
export type StorageEnded = EventData<typeof StorageEnded>;
