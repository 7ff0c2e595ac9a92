import type { Decision, Outcome } from '../../../kernel/decision.js';
import type { Coverage, WarrantyTerm } from '../coverage/coverage.js';
import type { PartCoverage } from '../parts/part-facts.js';
import type { MemberCharge } from '../premium/member-charge.js';
import type { Acceptance } from '../refusal/refusal.js';
import type { Scope } from '../scope/decide-scope.js';

/**
 * Whether the repair is free, paid, or of nothing that the warranty knows, and by which term; of one that only the cap of a
 * premium plan makes paid, the charge.
 */
export type RepairCoverage = {
  readonly coverage: 'free' | 'paid' | 'excluded';
  readonly term: WarrantyTerm;
  readonly memberCharge?: MemberCharge;
};

/**
 * One of the questions that a repair is decided by, with its own decision. `part`: the code of a faulty part, whose answer
 * stands in the words of a repair too: what is not covered at all leaves it excluded. `scope` is asked where the item is, or
 * may be, another maker's.
 */
export type AnsweredQuestion =
  | { readonly question: 'scope'; readonly decision: Decision<Scope> }
  | { readonly question: 'refusal'; readonly decision: Decision<Acceptance> }
  | { readonly question: 'coverage'; readonly decision: Decision<Coverage> }
  | {
      readonly question: 'part';
      readonly part: string;
      readonly decision: Decision<PartCoverage>;
      readonly outcome: Outcome<RepairCoverage>;
    };

/** The answer to all questions together, and each of them. */
export interface RepairDecision extends Decision<RepairCoverage> {
  readonly questions: readonly AnsweredQuestion[];
}
