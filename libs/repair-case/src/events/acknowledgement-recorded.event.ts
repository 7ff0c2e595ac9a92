import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { ACKNOWLEDGEMENT } from './acknowledgement.shape.js';
import { TablesRead } from './shapes.js';

/** The customer acknowledged what was disclosed to him after the case was opened (FR-R5-6b). */
export const AcknowledgementRecorded = defineEvent(
  'repair-case',
  'acknowledgement-recorded',
  1,
  Type.Object({ ...ACKNOWLEDGEMENT, masterData: TablesRead }),
);
export type AcknowledgementRecorded = EventData<typeof AcknowledgementRecorded>;
