import type { Yen } from '#kernel';

/** What a premium plan leaves a member to pay, in yen with tax (FR-R3-4-7). */
export type PremiumTerms = {
  readonly cap: Yen;
  /** What earlier repairs of the premium period came to. */
  readonly spent: Yen;
  /** Beyond the cap the whole repair is paid, or what goes beyond it alone (A-FR-12). */
  readonly charged: 'WHOLE' | 'EXCESS';
};

/**
 * What a premium member pays of a repair, in yen with tax: nothing up to the cap, and beyond it the whole price or only what
 * goes beyond; of a cap that earlier repairs exceeded alone, that is the whole price too (FR-R3-4-7, A-FR-12).
 * @param price of this repair, with tax.
 */
export function premiumShare({ cap, spent, charged }: PremiumTerms, price: Yen): Yen {
  const excess = spent + price - cap;
  if (excess <= 0) return 0;
  return charged === 'WHOLE' ? price : Math.min(excess, price);
}
