import { lastDay } from './days.js';

/** The last day of the guarantee of a repair: 3 months, the shipping day counted (FR-R4-5, A-G-1). `YYYY-MM-DD`. */
export function guaranteeLastDay(shippedOn: string): string {
  return lastDay(shippedOn, { unit: 'months', count: 3 }, 'counted');
}

/** What the repairs of the premium period come to with one more, and whether that is over the cap: only above it (A-FR-12). */
export function countedAgainst(cap: number, spent: number, amount: number) {
  const total = spent + amount;
  return { spent: total, overCap: total > cap };
}
