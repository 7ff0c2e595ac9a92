import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable } from './shapes.js';

/** A Partners Circle membership and how long it holds; one that begins on the same day takes its place (IP-P-1). */
export const MembershipRecorded = defineEvent(
  'partner',
  'membership-recorded',
  1,
  Type.Object({
    from: Day,
    until: nullable(Day),
  }),
);
export type MembershipRecorded = EventData<typeof MembershipRecorded>;
