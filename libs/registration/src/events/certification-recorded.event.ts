import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable } from './shapes.js';

/** A certification to replace parts and how long it holds; one that begins on the same day takes its place (IP-Q-4a). */
export const CertificationRecorded = defineEvent(
  'partner',
  'certification-recorded',
  1,
  Type.Object({
    from: Day,
    until: nullable(Day),
  }),
);
export type CertificationRecorded = EventData<typeof CertificationRecorded>;
