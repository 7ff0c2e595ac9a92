import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Code, Day, nullable, SealedValue } from './shapes.js';

/** A technician has found what is wrong and whether the item was used properly (FR-R3-1). */
export const DiagnosisCompleted = defineEvent(
  'repair-case',
  'diagnosis-completed',
  1,
  Type.Object({
    diagnosedOn: Day,
    findings: SealedValue,
    properUse: nullable(Type.Boolean()),
    faultParts: Type.Array(Code),
    /** The rules on a diagnosis of what was seen. Records of release 0.1 lack them. */
    clauses: Type.Optional(Clauses),
  }),
);
export type DiagnosisCompleted = EventData<typeof DiagnosisCompleted>;
