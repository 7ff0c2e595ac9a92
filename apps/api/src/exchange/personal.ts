import { mayReadPersonal } from '#access';
import type { Role } from '#kernel';
import type { Revealing } from '#privacy';

/** What a role may see of personal values (D11). @param kindOf the kind of a field, by its name */
export function revealingTo(role: Role, kindOf: Revealing['kindOf']): Revealing {
  return { kindOf, mayRead: (kind) => mayReadPersonal(role, kind) };
}
