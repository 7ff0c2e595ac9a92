import type { RepairCaseEventData as Data } from '../events/index.js';

/** How far the four-eyes disposal has come (D24). */
export type DisposalState =
  | { readonly kind: 'none' }
  | { readonly kind: 'proposed'; readonly proposedBy: string; readonly data: Data<'disposal-proposed'> }
  | { readonly kind: 'approved'; readonly proposedBy: string; readonly approvedBy: string };

/** A customer who turned up after abandonment blocks approval until a lead decides (D24). */
export type LateContact = 'none' | 'undecided' | 'disposal-goes-on' | 'item-goes-back';
