import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { AssessmentShape } from './assessment.shape.js';
import { Amount, CoverageWord, DecidedBy, Id, nullable, SealedValue, TermShape } from './shapes.js';

/**
 * Late evidence changed free or paid, or the term: this decision stands now, the one that it supersedes stays on record
 * (A-FR-30).
 */
export const CoverageSuperseded = defineEvent(
  'repair-case',
  'coverage-superseded',
  1,
  Type.Object({
    coverage: CoverageWord,
    term: nullable(TermShape),
    decidedBy: DecidedBy,
    reason: nullable(SealedValue),
    assessment: AssessmentShape,
    /** The decision that stood until now, by its revision in the case's stream. */
    supersedes: Type.Object({ revision: Type.Integer({ minimum: 0 }) }),
    /** The papers that came after that decision; none when the diagnosis was amended. */
    evidenceIds: Type.Array(Id),
    /** What the customer pays of the repair in yen with tax, quoted or owed, under the old decision and under this one. */
    money: Type.Object({ before: Amount, after: Amount, difference: Type.Integer() }),
    /** What was paid, in yen, and is owed no longer; never refunded, a person answers for it (FR-R4-6). */
    refundQuestion: Amount,
  }),
);
export type CoverageSuperseded = EventData<typeof CoverageSuperseded>;
