import type { IproCharge } from '../charges/charge.js';
import type { IproEvidence, IproWarranty, TermsJudgedBy } from '../coverage/coverage.js';
import type { Handling } from '../form/repair-form.js';
import type { IproFreight } from '../freight/freight.js';

/**
 * What the scheme makes of a failed device. `refused`: it cannot be repaired, a new one is bought, and
 * `exempt` ones never had a product warranty either; `held`: nothing is
 * free before the evidence is there; `split`: the drive is paid, the rest free. `readings` are the choices behind the
 * answer where the text leaves room, each to be shown with it.
 */
export type IproAssessment =
  | { readonly outcome: 'refused'; readonly alternative: 'buy-new'; readonly exempt: boolean }
  | {
      readonly outcome: 'held';
      readonly wants: readonly IproEvidence[];
      readonly terms: TermsJudgedBy;
      readonly readings: readonly string[];
    }
  | {
      readonly outcome: 'free' | 'paid' | 'split' | 'excluded';
      readonly warranty: IproWarranty;
      readonly terms: TermsJudgedBy;
      readonly handling: Handling;
      /** What was wished for and is not offered. */
      readonly notOffered: 'on-site' | 'collection' | 'nothing';
      readonly freight: IproFreight;
      readonly charges: readonly IproCharge[];
      readonly readings: readonly string[];
    };
