import type { FindingFacts } from './findings/finding.js';
import type { ItemFinding } from './findings/item-findings.js';

/**
 * What is known of an item and its papers. Every date is `YYYY-MM-DD` in Asia/Tokyo. An absent key is unknown and may
 * be asked for; `null` is known to be lacking. Findings and circumstances of use, of an earlier repair, of a plan and of
 * a refusal count only once somebody has stated them: while absent they do not hold and are not asked for, so that an
 * ordinary case is decided by its papers and its use. A stated one asks for what shows it, where that can still matter.
 */
export interface FrontierFacts extends FindingFacts<ItemFinding> {
  /** The day the item reached the Repair Centre. */
  readonly arrivedOn?: string;
  /** The day of purchase that a receipt proves; `null`: there is no receipt. */
  readonly receiptPurchasedOn?: string | null;
  readonly cardPresent?: boolean;
  /** The day of sale in the shop's stamp on the warranty card; `null`: no stamp, or one without a date. */
  readonly stampDate?: string | null;
  /** The shop that the stamp names; `null`: it names none. */
  readonly stampShop?: string | null;
  readonly factoryShippedOn?: string;
  /** The item came in place of one that was handed in: as an initial failure (FW-W9-5), or swapped in a repair (FW-W6-4). */
  readonly exchangedFor?: 'initial-failure' | 'swap';
  /** The first day and the whole length in months of the term that goes on after such a swap; `null`: none is on record. */
  readonly passedOnFrom?: string | null;
  readonly passedOnMonths?: number | null;
  readonly model?: string;
  /** The whole length in months that the extended warranty gives; `null`: none was taken out. */
  readonly planMonths?: number | null;
  /** The plan on record whose months these are, by name; `null`: nobody knows its name. */
  readonly extendedBy?: string | null;
  /** Whether the item was used as its manuals and cautions say. */
  readonly properUse?: boolean;
  readonly serialReadable?: boolean;
  /** Where the serial is unreadable: whether the item is otherwise known as the company's, and the photo of the seal. */
  readonly recognisedAsOurs?: boolean;
  readonly serialEvidence?: string | null;
  /** The shop that sold the item, by the name its list has; stated once it was looked into. */
  readonly soldBy?: string;
  /** The day of that sale on record, and what was recorded of the shop with it. */
  readonly soldOn?: string;
  readonly designatedShop?: boolean;
  /** Whose parts were changed or added by whom, and the list of them. */
  readonly partsChangedBy?: 'customer' | 'company';
  readonly partsChangedEvidence?: string | null;

  /** The conditions it was used and kept in, and what shows them. Degrees Celsius, percent, volts, hertz. */
  readonly temperature?: number;
  readonly humidity?: number;
  readonly condensation?: boolean;
  readonly properPower?: boolean;
  readonly foreignMatter?: boolean;
  /** ISO 3166 code of the country it was used in. */
  readonly usedIn?: string;
  readonly mainsVoltage?: number;
  readonly mainsFrequency?: number;
  readonly environmentEvidence?: string | null;
  /** The longest it ran without a break, in hours. */
  readonly continuousHours?: number;

  /** The premium plan: its period, its cap, what repairs in it cost so far and what this one costs, in yen with tax. */
  readonly premiumFrom?: string | null;
  readonly premiumUntil?: string | null;
  readonly premiumCap?: number;
  readonly premiumSpent?: number;
  readonly repairPrice?: number;
  /** A plan with a scope of its own, by name; `null`: none was taken out. */
  readonly plan?: string | null;

  /** The immediately preceding repair: when it left the company, and whether the same parts are at fault now. */
  readonly lastRepairShippedOn?: string | null;
  readonly samePartAsLastRepair?: boolean;
  /** When this repair was requested: the web form's day, or the day of dispatch on the request form. */
  readonly requestedOn?: string;

  /** Whether operation can be guaranteed once the item is cleaned. */
  readonly operationGuaranteed?: boolean;
  /** ISO 3166 codes of where the item came from and shall go back to. */
  readonly sentFrom?: string;
  readonly returnTo?: string;
  readonly requestedWork?: 'repair' | 'data-recovery' | 'backup' | 'data-migration';
}
