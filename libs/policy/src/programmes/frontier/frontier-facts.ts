/**
 * What is known of an item and its papers. Every date is `YYYY-MM-DD` in Asia/Tokyo. An absent key is unknown and may
 * be asked for; `null` is known to be lacking.
 */
export interface FrontierFacts {
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
  readonly model?: string;
  /** The whole length in months that the extended warranty gives; `null`: none was taken out. */
  readonly planMonths?: number | null;
  /** Whether the item was used as its manuals and cautions say. */
  readonly properUse?: boolean;
  readonly serialReadable?: boolean;
}
