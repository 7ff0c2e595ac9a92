import type { RecordedFacts } from '../../../kernel/facts.js';
import { type Pack, PACK_YEARS, type PackTerm } from '../pack.js';
import { resolvePackTerm } from './term.clauses.js';

/** A day long before any pack was sold. */
const LONG_AGO = '1900-01-01';

/**
 * The terms that a pack can have of which the years or the day of the purchase are not known: the shortest and the longest
 * are among them. None where the text does not say how long packs last.
 * @param boughtBy the last day on which it can have been bought.
 */
export function possibleTerms(facts: RecordedFacts<Pack>, boughtBy: string): readonly PackTerm[] {
  const years = facts.given('years').is === 'yes' ? [facts.get('years')] : PACK_YEARS;
  const bought = facts.given('purchasedOn').is === 'yes' ? [facts.get('purchasedOn')] : [LONG_AGO, boughtBy];
  return bought.flatMap((purchasedOn) =>
    years.flatMap((one) => {
      const { outcome } = resolvePackTerm(facts.with({ years: one, purchasedOn }));
      return outcome.kind === 'decided' ? [outcome.value] : [];
    }),
  );
}
