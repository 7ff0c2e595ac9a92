import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { ruled } from '../../../kernel/ruled.js';
import { all, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { clauseText } from '../clause-text.js';
import { CARRY_IN_INCLUDES } from '../coverage/included.clauses.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';

/** A parcel of a carry-in repair. */
export interface CarryInParcel {
  readonly leg: 'in' | 'back';
  /** It travels at the receiver's cost. */
  readonly collect: boolean;
  /** Whether the repair is included in the pack; asked of the way back only. */
  readonly repairIncluded?: boolean;
}

/** Who bears a way. `recharged`: the other side had to pay the carrier and asks the money back. */
export type CarryInFreight = {
  readonly payer: 'customer' | 'vendor';
  readonly recharged: boolean;
};

type FreightClause = DecidingClause<CarryInParcel, CarryInFreight>;

/** Each side pays what it sends (A-PN-05). For a repair that is not included the way back is a person's. */
export const BOTH_SIDES_BEAR: FreightClause = {
  ...clauseText('PN-T-5', '送料は双方が負担する。', 'Shipping costs are borne by both sides.'),
  kind: 'base',
  when: () => YES,
  ruling: (facts) => {
    const recharged = facts.get('collect');
    return facts.get('leg') === 'in'
      ? settles({ payer: 'customer', recharged })
      : proposes({ payer: 'vendor', recharged }, 'A-PN-05');
  },
};

export const RETURN_INCLUDED: FreightClause = {
  id: CARRY_IN_INCLUDES.id,
  document: CARRY_IN_INCLUDES.document,
  paraphrase: CARRY_IN_INCLUDES.paraphrase,
  kind: 'exception',
  overrides: [BOTH_SIDES_BEAR.id],
  when: (facts) =>
    all(
      facts.test('leg', (leg) => leg === 'back'),
      facts.test('repairIncluded', (included) => included),
    ),
  ruling: (facts) => settles({ payer: 'vendor', recharged: facts.get('collect') }),
};

/** The clauses on who bears the ways of a carry-in repair. */
export const FREIGHT_CLAUSES = [BOTH_SIDES_BEAR, RETURN_INCLUDED];

/**
 * Who bears a way of a carry-in repair (PN-T-5, PN-F-2).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function carryInFreight(
  parcel: CarryInParcel,
  terms: Terms,
  at: AppliedOn,
): Decision<CarryInFreight, 'panasonic-pack'> {
  const facts = RecordedFacts.of(parcel);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () => resolve(FREIGHT_CLAUSES, facts));
}

/** Who bears the way back of a repair that the pack includes, and by which clauses (PN-F-2). */
export function carryInReturn(): {
  readonly payer: CarryInFreight['payer'];
  readonly clauses: readonly string[];
} {
  const parcel = { leg: 'back', collect: false, repairIncluded: true } as const;
  const { value, clauses } = ruled<CarryInParcel, CarryInFreight>(FREIGHT_CLAUSES, parcel);
  return { payer: value.payer, clauses };
}
