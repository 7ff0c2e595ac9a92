import type { MemberChargeShape } from '../events/answered.shape.js';
import type { ProgrammeRuling } from '../events/assessment.shape.js';
import type { RepairCaseEventData as Data } from '../events/index.js';
import type { Freight } from './state.js';

/** What another programme than FRONTIER made of the item, of a decision of its rules or of what they proposed; else undefined. */
export function rulingOf({
  assessment,
}: Pick<Data<'coverage-decided'>, 'assessment'>): ProgrammeRuling | undefined {
  if (assessment.programme === 'frontier') return undefined;
  const { outcome } = assessment;
  if (outcome.kind === 'decided') return outcome.value;
  return outcome.kind === 'person-decides' ? (outcome.proposal ?? undefined) : undefined;
}

/**
 * What a premium member is charged by the decision, as its record says (FR-R3-4-7, A-FR-12). Where a person decided otherwise
 * than the rules proposed, or no row says whether the whole or the excess is charged, his word alone holds: what he calls
 * paid is paid as a whole, as A-FR-12 reads the clause.
 */
export function memberChargeOf({
  assessment,
  coverage,
}: Pick<Data<'coverage-decided'>, 'assessment' | 'coverage'>): MemberChargeShape | undefined {
  if (assessment.programme !== 'frontier' || assessment.outcome === undefined) return undefined;
  const { outcome } = assessment;
  if (outcome.kind !== 'decided' && outcome.kind !== 'person-decides') return undefined;
  const ruled = outcome.kind === 'decided' ? outcome.value : outcome.proposal;
  return ruled?.coverage === coverage ? ruled.memberCharge : undefined;
}

/** Who pays a free repair, and one that is not: under i-PRO’s scheme the partner (FR-R3-1, FR-R4-1, A-IP-19). */
const PAYS = {
  frontier: { free: 'company', paid: 'customer' },
  ipro: { free: 'ipro', paid: 'partner' },
  'panasonic-pack': { free: 'vendor', paid: 'customer' },
} as const;

/**
 * Who pays by the decision: as its record says, such as the customer who buys anew what cannot be repaired (IP-Q-6). Where a
 * person decided otherwise than the rules proposed, the record says nothing of it, and the word decides.
 */
export function payerOf({
  assessment,
  coverage,
}: Pick<Data<'coverage-decided'>, 'assessment' | 'coverage'>): Freight['payer'] {
  const ruling = rulingOf({ assessment });
  if (ruling?.coverage === coverage) return ruling.payer;
  return PAYS[assessment.programme][coverage === 'free' ? 'free' : 'paid'];
}
