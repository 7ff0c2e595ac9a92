import { type Static, Type } from 'typebox';
import {
  AnsweredShape,
  FactsUsed,
  FactValue,
  Fired,
  RuledShape,
  ruledShape,
  Shown,
} from './answered.shape.js';
import {
  Amount,
  Clauses,
  CoverageWord,
  Day,
  FreightShape,
  Id,
  Moment,
  nullable,
  PinnedRegulationShape,
  TermShape,
} from './shapes.js';

/** What another programme made of it: the same, and how it is carried out at whose cost. */
export const ProgrammeRuling = Type.Object({
  coverage: CoverageWord,
  term: nullable(TermShape),
  /** The programme’s own word, such as `split` or `included`. */
  word: Type.String(),
  form: nullable(
    Type.Union([
      Type.Literal('exchange'),
      Type.Literal('take-in'),
      Type.Literal('on-site'),
      Type.Literal('carry-in'),
    ]),
  ),
  /** Who pays the repair itself. */
  payer: FreightShape.properties.payer,
  charges: Type.Array(
    Type.Object({
      kind: Type.String(),
      payer: Type.Union([Type.Literal('partner'), Type.Literal('customer'), Type.Literal('customer-side')]),
      /** Net yen; `null`: by quote. */
      net: nullable(Amount),
    }),
  ),
  readings: Clauses,
});
export type ProgrammeRuling = Static<typeof ProgrammeRuling>;

const ProgrammeRuledShape = ruledShape(ProgrammeRuling);

/** What every record of an assessment has. */
const ASSESSED = {
  knownAt: Moment,
  regulations: Type.Array(PinnedRegulationShape),
  fired: Fired,
  notFired: Type.Array(Type.Object({ clause: Type.String(), failedOn: Type.Array(Type.String()) })),
  factsUsed: FactsUsed,
  masterData: Type.Array(Type.Object({ table: Type.String(), revision: Type.String() })),
  /** Which evidence on the case shows which fact. Absent: the release that recorded it did not say. */
  evidence: Type.Optional(Shown),
  /** The facts taken from the registered unit, and the revision of its stream they were read at; absent without one. */
  registration: Type.Optional(
    Type.Object({
      unitId: Id,
      revision: Type.Integer({ minimum: 0 }),
      /** The contract that a pack or a 5-year warranty was read from; absent where nothing was taken from one. */
      contract: Type.Optional(Type.Object({ contractId: Id, revision: Type.Integer({ minimum: 0 }) })),
      facts: Type.Array(Type.Object({ fact: Type.String(), value: FactValue })),
    }),
  ),
  /**
   * What else could have been brought forward, and what the rules would have said then. Absent: the release that recorded it
   * did not look for it.
   */
  wouldChange: Type.Optional(
    Type.Object({
      found: Type.Array(
        Type.Object({
          changes: Type.Array(
            Type.Object({
              fact: Type.String(),
              to: FactValue,
              by: Type.Union([Type.Literal('customer'), Type.Literal('staff')]),
            }),
          ),
          outcome: Type.Union([RuledShape, ProgrammeRuledShape]),
        }),
      ),
      /** Whether the search left nothing out. */
      complete: Type.Boolean(),
    }),
  ),
} as const;

/** Under FRONTIER: the day of arrival picked the texts (A-FR-17). */
const FrontierAssessment = Type.Object({
  programme: Type.Literal('frontier'),
  arrivedOn: Day,
  ...ASSESSED,
  /** What the rules said. Records of release 0.1 lack this, `evidence` and `wouldChange`. */
  outcome: Type.Optional(RuledShape),
  /**
   * The questions that the outcome was put together of, each with its own. Absent: the release that recorded it asked about
   * coverage of the item alone.
   */
  questions: Type.Optional(Type.Array(AnsweredShape)),
});

const ProgrammeAssessment = Type.Object({
  programme: Type.Union([Type.Literal('ipro'), Type.Literal('panasonic-pack')]),
  /** The day that picked the text: of the request under i-PRO, of the application under a pack (A-IP-20). */
  anchoredOn: Day,
  ...ASSESSED,
  outcome: ProgrammeRuledShape,
});
export type FrontierAssessment = Static<typeof FrontierAssessment>;
export type ProgrammeAssessment = Static<typeof ProgrammeAssessment>;

/** The record of a coverage decision: enough to decide it again years later (design.md section 5). */
export const AssessmentShape = Type.Union([FrontierAssessment, ProgrammeAssessment]);
export type AssessmentShape = Static<typeof AssessmentShape>;
