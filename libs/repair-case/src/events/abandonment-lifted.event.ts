import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { SealedValue } from './shapes.js';

/** A lead decided to give the item back although it was deemed abandoned (D24). */
export const AbandonmentLifted = defineEvent(
  'repair-case',
  'abandonment-lifted',
  1,
  Type.Object({ reason: SealedValue }),
);
export type AbandonmentLifted = EventData<typeof AbandonmentLifted>;
