import type { Yen } from '#kernel';
import { answered, asSupport, becauseOf, isAnswered, valueOf } from '../../../kernel/combine.js';
import { answerOf, type Decision } from '../../../kernel/decision.js';
import type { Terms } from '../../../terms/terms.js';
import type { Asked } from '../asked.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { MasterData } from '../master-data.js';
import { type PremiumTerms, premiumShare } from './premium-share.js';

/** What a premium member is charged of a repair, in yen with tax. */
export type MemberCharge = PremiumTerms & {
  /** Of this repair; `null`: earlier ones are over the cap alone, and nobody has said it. */
  readonly price: Yen | null;
  /** What he pays of that price. */
  readonly customerPays: Yen | null;
};

/** Free or paid; of what nothing but the cap of a premium plan makes paid, also what the member is charged. */
interface Charged {
  readonly coverage: string;
  readonly memberCharge?: MemberCharge;
}

const BY_THE_CAP = ['FR-R3-4-7', 'A-FR-12'] as const;

/**
 * Decides on a repair, and says of one that the cap of a premium plan makes paid what the member is charged (FR-R3-4-7,
 * A-FR-12). The cap bears on nothing that is paid anyway: the same is decided as if there were no plan, and only what would
 * be free then is charged by it. Where the excess alone is charged and it is open what the repair would be without the plan,
 * so is what is paid: the same facts are asked for, or a person decides. Whoever says what is proposed means the charge of
 * the proposal too.
 * @param decide whether the repair is free or paid; pure, for it is asked of other facts too.
 */
export function withMemberCharge<F extends FrontierFacts, O extends Charged, D>(
  facts: F,
  terms: Terms,
  { arrivedOn }: Asked,
  decide: (facts: F) => Decision<O> & D,
): Decision<O> & D {
  const decision = decide(facts);
  const { outcome } = decision;
  if (!isAnswered(outcome) || !isPaidByCap(decision)) return decision;
  const charged = new MasterData(terms, arrivedOn).premiumOvershoot();
  const { premiumCap: cap, premiumSpent: spent, repairPrice: price } = facts;
  if (charged === undefined || cap === undefined || spent === undefined) return decision;
  const without = decide({ ...facts, premiumFrom: null }).outcome;
  const mayBeFree = answerOf(without)?.coverage === 'free';
  const value = mayBeFree ? chargedBy({ cap, spent, charged }, price, valueOf(outcome)) : valueOf(outcome);
  if (charged === 'WHOLE' || without.kind === 'decided' || outcome.kind === 'person-decides')
    return { ...decision, outcome: answered(value, becauseOf(outcome)) };
  return isAnswered(without)
    ? { ...decision, outcome: answered(value, [...BY_THE_CAP, ...becauseOf(without)]) }
    : { ...decision, outcome: without, fired: decision.fired.map(asSupport) };
}

function isPaidByCap({ outcome, fired }: Decision<Charged>): boolean {
  const [cap] = BY_THE_CAP;
  return answerOf(outcome)?.coverage === 'paid' && fired.some(({ clause }) => clause === cap);
}

function chargedBy<O extends Charged>(
  plan: PremiumTerms,
  price: Yen | undefined,
  answer: O | null,
): O | null {
  if (answer === null) return null;
  const customerPays = price === undefined ? null : premiumShare(plan, price);
  return { ...answer, memberCharge: { ...plan, price: price ?? null, customerPays } };
}
