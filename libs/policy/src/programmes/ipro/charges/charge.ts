import type { Yen } from '#kernel';

/**
 * Something that is charged beside the freight. `net` in yen without tax; `null`: by quote, or not set, so that a person
 * prices it. What the scheme charges, the partner in whose name the case runs pays (A-IP-19); work at a height is left
 * to the customer's side.
 */
export type IproCharge =
  | { readonly kind: 'repair' | 'hdd-and-its-labour'; readonly payer: 'partner'; readonly net: null }
  | { readonly kind: 'visit' | 'extra-travel'; readonly payer: 'partner'; readonly net: Yen | null }
  | { readonly kind: 'height-work'; readonly payer: 'customer-side'; readonly net: null };
