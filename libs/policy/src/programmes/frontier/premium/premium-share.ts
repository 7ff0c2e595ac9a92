import type { Yen } from '#kernel';
import { MissingTerms } from '../../../terms/missing-terms.js';
import { valueOn } from '../../../terms/by-day.js';
import type { Terms } from '../../../terms/terms.js';

/**
 * What a premium member pays of a repair, in yen with tax: nothing up to the cap; beyond it the whole price or only the
 * excess, as the configuration says (FR-R3-4-7, A-FR-12).
 * @param f `spent`: earlier repairs of the premium period; `price`: this one. Both with tax.
 * @param arrivedOn the day of arrival (`YYYY-MM-DD`), whose configuration counts.
 * @throws MissingTerms when the cap is exceeded and `premiumOvershoot` is unset for the day.
 */
export function premiumShare(
  f: { readonly cap: Yen; readonly spent: Yen; readonly price: Yen },
  terms: Terms,
  arrivedOn: string,
): { readonly customerPays: Yen; readonly clauses: readonly string[] } {
  const clauses = ['FR-R3-4-7', 'A-FR-12'];
  const excess = f.spent + f.price - f.cap;
  if (excess <= 0) return { customerPays: 0, clauses };
  const overshoot = valueOn(terms.programmes.frontier?.premiumOvershoot, arrivedOn);
  if (overshoot === undefined) throw new MissingTerms('programmes.frontier.premiumOvershoot');
  return { customerPays: overshoot === 'WHOLE' ? f.price : Math.min(excess, f.price), clauses };
}
