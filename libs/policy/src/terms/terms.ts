import type { FrontierTerms } from '../programmes/frontier/frontier-terms.js';
import type { IproTerms } from '../programmes/ipro/ipro-terms.js';
import type { PanasonicPackTerms } from '../programmes/panasonic-pack/panasonic-pack-terms.js';
import type { SupportRenewalTerms } from '../programmes/support-renewal/support-renewal-terms.js';
import { type Dated, validOn } from './dated.js';

/** The rate of consumption tax, in whole percent. */
export interface TaxRate extends Dated {
  readonly ratePercent: number;
}

/**
 * Dated master data: the values that the regulations leave open. Plain JSON. An absent member is unset, and what needs
 * it fails with `MissingTerms` or goes to a person; nothing has a default.
 */
export interface Terms {
  /** Names the whole of it, and every table that has no revision of its own. */
  readonly revision: string;
  /** The revision of each table by its name, such as `frontier.models`; decisions record that of every table they read. */
  readonly tableRevisions?: { readonly [table: string]: string | undefined };
  readonly taxRates?: readonly TaxRate[];
  readonly programmes: {
    readonly frontier?: FrontierTerms;
    readonly ipro?: IproTerms;
    readonly 'panasonic-pack'?: PanasonicPackTerms;
    readonly 'support-renewal'?: SupportRenewalTerms;
  };
}

/**
 * The standard rate of consumption tax on a day.
 * @throws MissingTerms when no rate is set for it.
 */
export function taxRateOn(terms: Terms, on: string): TaxRate {
  return validOn('taxRates', terms.taxRates, on);
}
