import type { Yen } from '#kernel';
import { ruled } from '../../../kernel/ruled.js';
import { netOf, taxOf } from '../../../tax.js';
import { validOn } from '../../../terms/dated.js';
import type { Terms } from '../../../terms/terms.js';
import type { SupportPrices } from '../support-renewal-terms.js';
import { ordinaryPrice, raisedPrice } from './monthly-price.clauses.js';

/** Months at one price, in yen without tax. */
export interface MonthsLine {
  readonly kind: 'support-months' | 'retroactive-months';
  readonly months: number;
  readonly netPerMonth: Yen;
  readonly net: Yen;
}

/** What an order of support costs, in yen, with the master data and clauses it comes from. */
export interface SupportCharges {
  readonly payer: 'customer';
  readonly lines: readonly MonthsLine[];
  readonly net: Yen;
  readonly tax: Yen;
  readonly total: Yen;
  readonly priceRevision: string;
  readonly taxRevision: string;
  readonly clauses: readonly string[];
}

/** The clauses on what a month costs. */
export function priceClauses(prices: SupportPrices) {
  return [ordinaryPrice(prices), raisedPrice(prices)];
}

/**
 * What the months of an order cost at the prices of its day (SR-3-3, SR-5-3).
 * @param ordered `on`: the day of the order, `YYYY-MM-DD`; the months as a renewal or a span answers them.
 * @throws MissingTerms when the prices, the raised price or the tax rate of the day are unset.
 * @throws Unanswered where the text does not say what a month costs
 */
export function supportCharges(
  ordered: { readonly on: string; readonly chargedMonths: number; readonly retroactiveMonths?: number },
  terms: Terms,
): SupportCharges {
  const table = 'programmes.support-renewal.prices';
  const prices = validOn(table, terms.programmes['support-renewal']?.prices, ordered.on);
  const priced = [
    priceOf('retroactive-months', ordered.retroactiveMonths ?? 0, prices),
    priceOf('support-months', ordered.chargedMonths, prices),
  ].filter(({ line }) => line.months > 0);
  const lines = priced.map(({ line }) => line);
  const { tax, total, revision } = taxOf(lines, ordered.on, terms);
  return {
    payer: 'customer',
    lines,
    net: netOf(lines),
    tax,
    total,
    priceRevision: prices.revision,
    taxRevision: revision,
    clauses: [...new Set(priced.flatMap(({ clauses }) => clauses))],
  };
}

function priceOf(kind: MonthsLine['kind'], months: number, prices: SupportPrices) {
  if (months === 0) return { line: { kind, months, netPerMonth: 0, net: 0 }, clauses: [] };
  const { value: netPerMonth, clauses } = ruled(priceClauses(prices), {
    ofGap: kind === 'retroactive-months',
  });
  const line = { kind, months, netPerMonth, net: netPerMonth * months };
  return { line, clauses };
}
