import type { ProductUnitEventData as Data } from '../events/index.js';
import type { TermShape, UnitProgramme } from '../events/shapes.js';

/** Whether a premium plan's cap is running, and what was counted against it. Integer yen, tax included. */
export interface PremiumLedger {
  readonly spent: number;
  readonly counted: readonly Pick<Data<'premium-repair-counted'>, 'caseNumber' | 'countedOn' | 'amount'>[];
}

/** A product in the field, and everything that a decision on it stands on. */
export interface RegisteredUnit {
  readonly kind: 'registered';
  readonly registered: Data<'unit-registered'>;
  readonly sale: Data<'sale-recorded'> | null;
  readonly evidence: readonly Data<'date-evidence-recorded'>[];
  /** The term of each programme, as known now. */
  readonly terms: Readonly<Partial<Record<UnitProgramme, TermShape>>>;
  readonly plan: Data<'plan-attached'> | null;
  readonly premium: PremiumLedger;
  readonly transfers: readonly Data<'ownership-transferred'>[];
  readonly exchanged: Data<'unit-exchanged'> | null;
  readonly takenOver: Data<'unit-taken-over'> | null;
  /** Part codes that the company built in: what else is found was changed by the customer (A-FR-14). */
  readonly baseline: readonly string[];
  readonly changes: readonly Data<'configuration-changed'>[];
  readonly outlet: boolean;
  /** The guarantee of the immediately preceding repair (FR-R4-5). */
  readonly guarantee: Data<'re-repair-guarantee-opened'> | null;
}

/** The state of a product unit's stream. */
export type UnitState = { readonly kind: 'unregistered' } | RegisteredUnit;

export const UNREGISTERED: UnitState = { kind: 'unregistered' };
