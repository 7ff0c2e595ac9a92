import { lastDay } from './days.js';
import type { RegisteredUnit } from './unit.state.js';

/** The last day of the guarantee of a repair: 3 months, the shipping day counted (FR-R4-5, A-G-1). `YYYY-MM-DD`. */
export function guaranteeLastDay(shippedOn: string): string {
  return lastDay(shippedOn, { unit: 'months', count: 3 }, 'counted');
}

/**
 * Whether a repair asked for on a day (`YYYY-MM-DD`) is free by the guarantee of the immediately preceding one: it is in
 * time and of no other part (FR-R4-5, A-FR-08).
 */
export function guaranteeCovers(
  unit: RegisteredUnit,
  parts: readonly string[],
  requestedOn: string,
): boolean {
  const { guarantee } = unit;
  if (guarantee === null || parts.length === 0) return false;
  const inTime = guarantee.shippedOn <= requestedOn && requestedOn <= guarantee.lastDay;
  return inTime && parts.every((part) => guarantee.parts.includes(part));
}

/** What the repairs of the premium period come to with one more, and whether that is over the cap: only above it (A-FR-12). */
export function countedAgainst(cap: number, spent: number, amount: number) {
  const total = spent + amount;
  return { spent: total, overCap: total > cap };
}
