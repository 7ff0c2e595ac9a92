import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { AssessmentShape } from './assessment.shape.js';
import { Clauses, EvidenceKindShape } from './shapes.js';

/** Nothing is free before this is shown: coverage waits for it (IP-F-4, IP-P-4, A-IP-02). */
export const CoverageHeld = defineEvent(
  'repair-case',
  'coverage-held',
  1,
  Type.Object({
    openEvidence: Type.Array(EvidenceKindShape, { minItems: 1 }),
    clauses: Clauses,
    assessment: AssessmentShape,
  }),
);
export type CoverageHeld = EventData<typeof CoverageHeld>;
