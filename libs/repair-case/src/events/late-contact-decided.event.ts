import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { SealedValue } from './shapes.js';

/** A lead decided that disposal goes on although the customer made contact after abandonment (D24). */
export const LateContactDecided = defineEvent(
  'repair-case',
  'late-contact-decided',
  1,
  Type.Object({ reason: SealedValue }),
);
export type LateContactDecided = EventData<typeof LateContactDecided>;
