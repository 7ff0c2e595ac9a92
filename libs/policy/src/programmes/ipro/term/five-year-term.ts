import { chain, conclude, join } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData } from '../master-data.js';
import { type Listings, onDelivery, withModel } from '../product/listed-device.js';
import { FIVE_YEAR_END, FIVE_YEAR_START } from './five-year.clauses.js';
import { GRANT_CLAUSES } from './grant.clauses.js';
import type { IproTerm, IproTermsOfDevice } from './term.js';

/**
 * The 5-year hardware warranty of a device with a product warranty. Its term is told also while no record shows whether
 * it was granted, so that it is known when that matters.
 */
export function fiveYearTerm(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  product: IproTerm,
): Resolution<IproTermsOfDevice> {
  const fiveYearListed = onDelivery(facts, data, 'fiveYearLists');
  const grant = resolve(GRANT_CLAUSES, withModel<Listings>(facts, data, { fiveYearListed }));
  return chain(
    grant,
    (given): Resolution<IproTermsOfDevice> => {
      if (given === 'not-granted') return conclude({ product, grant: given, fiveYear: null });
      const device = facts.with({ product });
      return join(
        resolve(FIVE_YEAR_START, device),
        resolve(FIVE_YEAR_END, device),
        (startsOn, lastDay): IproTermsOfDevice => ({
          product,
          grant: given,
          fiveYear: { startsOn, lastDay },
        }),
      );
    },
    () => 'part',
  );
}
