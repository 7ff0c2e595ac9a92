import type { RegisteredUnit } from './unit.state.js';

/**
 * The day (`YYYY-MM-DD`) of the transfer that ends a pack’s cover of a unit, the first that does not lie before the
 * application: one before it left the unit with whoever applied (PN-E-7, A-PN-12). `null`: there is none.
 * @param appliedOn the day of application; `null`: unknown, so that the first of all transfers may have ended it
 */
export function transferEndingPack(
  { transfers }: Pick<RegisteredUnit, 'transfers'>,
  appliedOn: string | null,
): string | null {
  const [first] = transfers
    .map(({ transferredOn }) => transferredOn)
    .filter((day) => appliedOn === null || day >= appliedOn)
    .toSorted();
  return first ?? null;
}
