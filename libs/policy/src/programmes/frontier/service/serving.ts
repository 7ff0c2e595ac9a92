import type { FindingFacts } from '../findings/finding.js';

/** Conduct beyond social norms, in the order of FR article 9. The record says who, when and what. */
export type ConductFinding =
  | 'excessiveDemands'
  | 'groundlessApologyDemand'
  | 'threats'
  | 'insults'
  | 'privacyInvasion'
  | 'sexualRemarks'
  | 'tyingUpStaff'
  | 'defamation';

/** What somebody wants of the house. Property goes back, debts are paid and periods run whoever it is (A-FR-15). */
export type Act = 'new-service' | 'return-of-item' | 'payment' | 'storage';

/** What is known of who asks. */
export interface ServingFacts extends FindingFacts<ConductFinding> {
  /** Whether name, phone and address were given. */
  readonly contactGiven?: boolean;
  /** Whether the rules were rejected in so many words; asking for warranty counts as consent otherwise. */
  readonly rejectsRules?: boolean;
  /** Whether service is suspended already; then more of the same is graver. */
  readonly suspended?: boolean;
  /** What is wanted; asked for once service is suspended. */
  readonly act?: Act;
}

/** `withheld`: no service. `suspend` and `escalate` are proposals; an authorised person decides them with the record. */
export type Serving = 'serve' | 'withheld' | 'suspend' | 'escalate';
