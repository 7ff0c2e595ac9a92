import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable, SealedValue } from './shapes.js';

/** Somebody spoke with the customer, or tried to. */
export const ContactRecorded = defineEvent(
  'repair-case',
  'contact-recorded',
  1,
  Type.Object({
    contactedOn: Day,
    reached: Type.Boolean(),
    arrangement: Type.Union([Type.Literal('none'), Type.Literal('re-sending'), Type.Literal('collection')]),
    note: nullable(SealedValue),
  }),
);
export type ContactRecorded = EventData<typeof ContactRecorded>;
