/** Every role of the house (D16), in the order in which documents list them. */
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

export type Role = (typeof ROLES)[number];

/** Who acts. `id` is a pseudonym, never a name (D6, D11). */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly tokenId: string;
};
