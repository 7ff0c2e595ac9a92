/** Every role that a token can be issued for (D16), in the order in which documents list them. */
export const ROLES = [
  'front-desk',
  'technician',
  'lead',
  'auditor',
  'timekeeper',
  'operator',
  'policy-owner',
  'partner',
  'customer',
] as const;

export type TokenRole = (typeof ROLES)[number];

/** Every role of the house. An automation acts within it only: no token says so (D3). */
export type Role = TokenRole | 'automation';

/** Who acts. `id` is a pseudonym, never a name (D6, D11). */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly tokenId: string;
};
