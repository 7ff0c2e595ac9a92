import { type Static, Type } from 'typebox';
import {
  Clauses,
  CoverageWord,
  Day,
  Id,
  Moment,
  nullable,
  PinnedRegulationShape,
  TermShape,
} from './shapes.js';

/** A fact is a single value; `null` is known to be lacking. */
const FactValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

const Ruling = Type.Object({ coverage: CoverageWord, term: TermShape });

/** How the rules left a question of coverage (D25). */
const RuledShape = Type.Union([
  Type.Object({ kind: Type.Literal('decided'), value: Ruling }),
  Type.Object({ kind: Type.Literal('needs-facts'), ask: Type.Array(Type.String()) }),
  Type.Object({ kind: Type.Literal('conflict'), clauses: Clauses }),
  Type.Object({ kind: Type.Literal('gap') }),
  Type.Object({ kind: Type.Literal('person-decides'), proposal: nullable(Ruling), because: Clauses }),
]);

/** The record of a coverage decision: enough to decide it again years later (design.md section 5). */
export const AssessmentShape = Type.Object({
  programme: Type.Literal('frontier'),
  arrivedOn: Day,
  knownAt: Moment,
  regulations: Type.Array(PinnedRegulationShape),
  fired: Type.Array(
    Type.Object({
      clause: Type.String(),
      document: Type.Union([Type.Literal('FR'), Type.Literal('FW')]),
      revision: Type.String(),
      role: Type.Union([Type.Literal('decided'), Type.Literal('overridden'), Type.Literal('supporting')]),
      overriddenBy: Type.Optional(Type.String()),
    }),
  ),
  notFired: Type.Array(Type.Object({ clause: Type.String(), failedOn: Type.Array(Type.String()) })),
  factsUsed: Type.Array(
    Type.Object({
      fact: Type.String(),
      value: FactValue,
    }),
  ),
  masterData: Type.Array(Type.Object({ table: Type.String(), revision: Type.String() })),
  /** What the rules said. Records of release 0.1 lack this and the two below. */
  outcome: Type.Optional(RuledShape),
  /** Which evidence on the case shows which fact. */
  evidence: Type.Optional(Type.Array(Type.Object({ fact: Type.String(), evidenceId: Id }))),
  /** The facts taken from the registered unit, and the revision of its stream they were read at; absent without one. */
  registration: Type.Optional(
    Type.Object({
      unitId: Id,
      revision: Type.Integer({ minimum: 0 }),
      facts: Type.Array(Type.Object({ fact: Type.String(), value: FactValue })),
    }),
  ),
  /** What else could have been brought forward, and what the rules would have said then. */
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
          outcome: RuledShape,
        }),
      ),
      /** Whether the search left nothing out. */
      complete: Type.Boolean(),
    }),
  ),
});
export type AssessmentShape = Static<typeof AssessmentShape>;
