import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';

/** A free repair may begin (FR-R3-1). */
export const RepairAuthorised = defineEvent(
  'repair-case',
  'repair-authorised',
  1,
  Type.Object({ authorisedOn: Day }),
);
export type RepairAuthorised = EventData<typeof RepairAuthorised>;
