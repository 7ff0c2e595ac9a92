import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day } from './shapes.js';

/** The item is gone. */
export const ItemDisposed = defineEvent(
  'repair-case',
  'item-disposed',
  1,
  Type.Object({ disposedOn: Day, method: Code }),
);
export type ItemDisposed = EventData<typeof ItemDisposed>;
