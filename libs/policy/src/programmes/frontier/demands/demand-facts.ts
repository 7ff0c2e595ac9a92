/** What a customer asks for beside the repair itself. */
export type DemandKind =
  | 'card-reissue'
  | 'refund'
  | 'goodwill'
  | 'goods-return'
  | 'component-repair'
  | 'removed-part'
  | 'further-investigation'
  | 'tool-names'
  | 'loan-unit'
  | 'on-site-visit'
  | 'estimated-price';

export interface DemandFacts {
  readonly demand: DemandKind;
  /** Whether the repair that was paid for turned out to have been within the warranty. */
  readonly wasInWarranty?: boolean;
  /** An authority of its own for an exception to the rules, by its record. */
  readonly authority?: string | null;
  /** Why a part was removed that the customer wants. */
  readonly removedFor?: 'fault' | 'customer-added' | 'upgrade';
  /** Whether the item is enrolled in the course that lends a substitute. */
  readonly platinumCourse?: boolean;
  /** Whether the on-site option was bought with the product. */
  readonly onSiteOption?: boolean;
}

export type DemandAnswer = 'granted' | 'refused';
