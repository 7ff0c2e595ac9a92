import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { AssessmentShape } from './assessment.shape.js';
import { CoverageWord, DecidedBy, nullable, SealedValue, TermShape } from './shapes.js';

/** Free or paid is decided, by the rules or by a person with a reason (FR-R2-4). */
export const CoverageDecided = defineEvent(
  'repair-case',
  'coverage-decided',
  1,
  Type.Object({
    coverage: CoverageWord,
    term: nullable(TermShape),
    decidedBy: DecidedBy,
    reason: nullable(SealedValue),
    assessment: AssessmentShape,
  }),
);
export type CoverageDecided = EventData<typeof CoverageDecided>;
