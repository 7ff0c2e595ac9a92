import { guaranteeDays, ifSettled, type PinnedRegulation } from '#policy';

/**
 * The last day of the guarantee of a repair: 3 months, the shipping day counted (FR-R4-5, A-G-1). `null`: the text that
 * it was done under is not held, or does not say how long it is guaranteed.
 * @param shippedOn `YYYY-MM-DD`
 */
export function guaranteeLastDay(shippedOn: string, pins: readonly PinnedRegulation[]): string | null {
  const repairRules = pins.filter(({ document }) => document === 'FR');
  return ifSettled(repairRules, () => guaranteeDays(shippedOn).lastDay);
}

/** What the repairs of the premium period come to with one more, and whether that is over the cap: only above it (A-FR-12). */
export function countedAgainst(cap: number, spent: number, amount: number) {
  const total = spent + amount;
  return { spent: total, overCap: total > cap };
}
