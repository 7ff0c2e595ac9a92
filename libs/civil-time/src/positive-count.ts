import { InvalidPeriod } from './errors.js';

/**
 * Lets a positive whole number through.
 * @param unit what is counted, in the plural, for the message.
 * @throws InvalidPeriod for zero, a negative number, a fraction or NaN.
 */
export function positiveCount(count: number, unit: string): number {
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidPeriod(count, unit);
  return count;
}
