import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { AssessmentShape } from './assessment.shape.js';
import { Clauses, CoverageWord, nullable, TermShape } from './shapes.js';

/** The rules leave coverage to a person; this is what they would propose (D17: MANUAL). */
export const CoverageProposed = defineEvent(
  'repair-case',
  'coverage-proposed',
  1,
  Type.Object({
    proposal: nullable(Type.Object({ coverage: CoverageWord, term: nullable(TermShape) })),
    because: Clauses,
    assessment: AssessmentShape,
  }),
);
export type CoverageProposed = EventData<typeof CoverageProposed>;
