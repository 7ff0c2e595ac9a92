import type { Yen } from '#kernel';
import { taxRateOn, type Terms } from './terms/terms.js';

/** An amount to be taxed: `net` in yen; `ratePercent` where it is not the standard rate. */
export interface TaxableLine {
  readonly net: Yen;
  readonly ratePercent?: number;
}

/** Consumption tax on a set of lines, in yen. `rate` is the standard rate of the day, in percent. */
export interface Tax {
  readonly tax: Yen;
  readonly rate: number;
  readonly revision: string;
  readonly total: Yen;
}

/**
 * Consumption tax as decided for this house: per rate, on the sum of its lines, rounded down (D9).
 * @param on the day whose standard rate applies, `YYYY-MM-DD`.
 * @throws MissingTerms when no rate is set for the day.
 */
export function taxOf(lines: readonly TaxableLine[], on: string, terms: Terms): Tax {
  const { ratePercent: rate, revision } = taxRateOn(terms, on);
  const rateOf = (line: TaxableLine) => line.ratePercent ?? rate;
  const tax = [...new Set(lines.map(rateOf))]
    .map((percent) => Math.floor((netOf(lines.filter((line) => rateOf(line) === percent)) * percent) / 100))
    .reduce((sum, part) => sum + part, 0);
  return { tax, rate, revision, total: netOf(lines) + tax };
}

/** The sum of the lines without tax, in yen. */
export function netOf(lines: readonly TaxableLine[]): Yen {
  return lines.reduce((sum, { net }) => sum + net, 0);
}
