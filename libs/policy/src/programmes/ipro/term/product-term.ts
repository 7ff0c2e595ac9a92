import { lastDayIn } from '../../../days.js';
import { join } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData } from '../master-data.js';
import { type Listings, onDelivery, withModel } from '../product/listed-device.js';
import { LENGTH_CLAUSES, START_CLAUSES } from './product.clauses.js';
import type { ProductWarranty } from './term.js';

/** How many years of product warranty a model carries: one, or none. */
export function productYears(facts: RecordedFacts<IproFacts>, data: IproData): Resolution<number> {
  const exempt = onDelivery(facts, data, 'exemptLists');
  return resolve(LENGTH_CLAUSES, withModel<Listings>(facts, data, { exempt }));
}

/** The term of the product warranty: a year from delivery to the end user, that day counted (IP-F-1, A-G-1). */
export function productTerm(facts: RecordedFacts<IproFacts>, data: IproData): Resolution<ProductWarranty> {
  return join(resolve(START_CLAUSES, facts), productYears(facts, data), (startsOn, years) => {
    if (years === 0) return { product: null };
    const lastDay = lastDayIn(startsOn, { unit: 'years', count: years, firstDay: 'counted' });
    return { product: { startsOn, lastDay } };
  });
}
