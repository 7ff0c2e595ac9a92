import type { IproTerm } from '../term/term.js';

/** What a case has to show before a free repair (IP-F-4, IP-P-4). */
export type IproEvidence = 'delivery-proof' | 'sale-record';

/** Which warranty answers for a failure: never both (IP-P-7). */
export type IproWarranty = 'product' | 'five-year' | 'none';

/**
 * What the scheme makes of one fault. `excluded`: outside the scheme, no repair is owed even for money; `held`: no free
 * decision before the evidence is there.
 */
export type FaultCoverage =
  | { readonly coverage: 'free' | 'paid' | 'excluded'; readonly warranty: IproWarranty }
  | { readonly coverage: 'held'; readonly wants: IproEvidence };

/** The terms that coverage was judged by; `fiveYear` is `null` where there is none or where it did not matter yet. */
export type TermsJudgedBy = { readonly product: IproTerm | null; readonly fiveYear: IproTerm | null };

/**
 * Free or paid, for the drive apart from the rest in the years of the 5-year warranty. `hdd` is `null` unless a drive
 * failed then, `rest` is `null` where nothing else did.
 */
export type IproCoverage =
  | {
      readonly coverage: 'free' | 'paid' | 'split' | 'excluded';
      readonly warranty: IproWarranty;
      readonly rest: 'free' | 'paid' | 'excluded' | null;
      readonly hdd: 'free' | 'paid' | 'excluded' | null;
      readonly terms: TermsJudgedBy;
    }
  | { readonly coverage: 'held'; readonly wants: readonly IproEvidence[]; readonly terms: TermsJudgedBy };
