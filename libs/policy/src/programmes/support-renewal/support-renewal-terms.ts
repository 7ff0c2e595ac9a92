import type { Yen } from '#kernel';
import type { MembersByDay, RowDays } from '../../terms/by-day.js';
import type { Dated } from '../../terms/dated.js';

/** What a month of support costs, in yen without tax. */
export interface SupportPrices extends Dated {
  readonly month: Yen;
  /** The raised price of a month of the gap (SR-5-3); absent: not set, and no retroactive renewal can be charged. */
  readonly retroactiveMonth?: Yen;
}

/** What a support term serves. */
export type SupportService = 'e-mail-inquiry' | 'hardware-failure' | 'firmware-download';

/** Who pays the way in and the way back of a send-back. */
export interface SendBackPayers {
  readonly in: 'customer' | 'vendor';
  readonly back: 'customer' | 'vendor';
}

/** The values that SR leaves open. An absent member is unset. */
export interface SupportRenewalTerms {
  /** The first day on which the slides govern: they bear no date of their own. Unset: they decide nothing. */
  readonly inForceFrom?: string;
  readonly prices?: readonly SupportPrices[];
  /** What a renewed term serves (A-SR-15), on the day of the request (A-G-7). Unset: a person decides. */
  readonly renewedTermServices?: readonly (SupportService | ({ readonly name: SupportService } & RowDays))[];
  /** Who pays the two ways of a send-back (A-SR-12), on the day of the request. Unset: a person decides. */
  readonly sendBackFreight?: MembersByDay<SendBackPayers>;
}
