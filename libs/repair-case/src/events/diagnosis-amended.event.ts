import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day, SealedValue } from './shapes.js';

/** What the diagnosis had left open is known now: how the item was used (FR-R3-1). */
export const DiagnosisAmended = defineEvent(
  'repair-case',
  'diagnosis-amended',
  1,
  Type.Object({
    diagnosedOn: Day,
    findings: SealedValue,
    properUse: Type.Boolean(),
    faultParts: Type.Array(Code),
  }),
);
export type DiagnosisAmended = EventData<typeof DiagnosisAmended>;
