/** What follows from parts that the customer changed or added; several may follow at once. */
export type Rung =
  | 'repair-paid'
  | 'part-not-tested'
  | 'originals-or-designated-parts'
  | 'part-returned'
  | 'essential-part-changed-at-cost'
  | 'refusal-review';

/** What is known of the changed parts beside the list of them. */
export interface ModificationFacts {
  readonly partsChangedBy?: 'customer' | 'company';
  readonly partsChangedEvidence?: string | null;
  /** Whether a part that the product needs to run was replaced. */
  readonly essentialPartChanged?: boolean;
  readonly configurationAltered?: boolean;
  readonly configurationAlteredEvidence?: string | null;
  readonly changeCausedFault?: boolean;
  readonly changeCausedFaultEvidence?: string | null;
}
