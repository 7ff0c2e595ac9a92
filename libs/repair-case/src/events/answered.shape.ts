import { type Static, type TSchema, Type } from 'typebox';
import {
  Amount,
  Clauses,
  Code,
  CoverageWord,
  Id,
  nullable,
  PinnedRegulationShape,
  TermShape,
} from './shapes.js';

/** A fact is a single value; `null` is known to be lacking. */
export const FactValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

/** How the rules left a question of coverage (D25). */
export function ruledShape<V extends TSchema>(value: V) {
  return Type.Union([
    Type.Object({ kind: Type.Literal('decided'), value }),
    Type.Object({ kind: Type.Literal('needs-facts'), ask: Type.Array(Type.String()) }),
    Type.Object({ kind: Type.Literal('conflict'), clauses: Clauses }),
    Type.Object({ kind: Type.Literal('gap') }),
    Type.Object({ kind: Type.Literal('person-decides'), proposal: nullable(value), because: Clauses }),
  ]);
}
/**
 * What a premium member is charged of a repair that nothing but the cap of his plan makes paid, yen with tax (FR-R3-4-7,
 * A-FR-12): the whole price or what goes beyond the cap. `price`: of this repair, as far as it was stated.
 */
const MemberChargeShape = Type.Object({
  cap: Amount,
  spent: Amount,
  charged: Type.Union([Type.Literal('WHOLE'), Type.Literal('EXCESS')]),
  price: nullable(Amount),
  customerPays: nullable(Amount),
});
export type MemberChargeShape = Static<typeof MemberChargeShape>;

/** Free, paid or excluded, by which term. Without a charge of a member, what is paid is paid as a whole. */
export const RuledShape = ruledShape(
  Type.Object({ coverage: CoverageWord, term: TermShape, memberCharge: Type.Optional(MemberChargeShape) }),
);

/** Clauses that fired, each with the part it had. */
export const Fired = Type.Array(
  Type.Object({
    clause: Type.String(),
    document: PinnedRegulationShape.properties.document,
    revision: Type.String(),
    role: Type.Union([Type.Literal('decided'), Type.Literal('overridden'), Type.Literal('supporting')]),
    overriddenBy: Type.Optional(Type.String()),
  }),
);
/** The facts that were read, with their values. */
export const FactsUsed = Type.Array(Type.Object({ fact: Type.String(), value: FactValue }));
/** Which evidence on the case shows which fact. */
export const Shown = Type.Array(Type.Object({ fact: Type.String(), evidenceId: Id }));

/** What one of the questions rests on: the clauses that fired in it, the facts it read, and what shows them. */
const ASKED = { fired: Fired, factsUsed: FactsUsed, evidence: Shown } as const;

/** One of the questions that an outcome was put together of. `part`: the code of a faulty part. */
export const AnsweredShape = Type.Union([
  Type.Object({
    question: Type.Literal('refusal'),
    outcome: ruledShape(Type.Union([Type.Literal('accept'), Type.Literal('refuse')])),
    ...ASKED,
  }),
  Type.Object({
    question: Type.Literal('scope'),
    outcome: ruledShape(
      Type.Union([Type.Literal('own-rules'), Type.Literal('maker-rules'), Type.Literal('outside')]),
    ),
    ...ASKED,
  }),
  Type.Object({ question: Type.Literal('coverage'), outcome: RuledShape, ...ASKED }),
  Type.Object({ question: Type.Literal('part'), part: Code, outcome: RuledShape, ...ASKED }),
]);
export type AnsweredShape = Static<typeof AnsweredShape>;
