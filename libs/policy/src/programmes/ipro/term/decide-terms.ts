import { chain, conclude } from '../../../kernel/combine.js';
import type { Resolution } from '../../../kernel/resolution.js';
import type { Terms } from '../../../terms/terms.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';
import type { IproFacts } from '../ipro-facts.js';
import { fiveYearTerm } from './five-year-term.js';
import { productTerm } from './product-term.js';
import type { IproTermsOfDevice } from './term.js';

/**
 * The terms of a device: a year of product warranty, and for listed models sold to members four more (IP-1-1, IP-1-3).
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidCivilDate, InvalidInstant
 */
export function decideIproTerms(
  facts: IproFacts,
  terms: Terms,
  at: IproAsked,
): IproDecision<IproTermsOfDevice> {
  return decideByScheme(facts, terms, at, (known, data) =>
    chain(
      productTerm(known, data),
      ({ product }): Resolution<IproTermsOfDevice> => {
        if (product === null) return conclude({ product, grant: 'not-granted', fiveYear: null });
        return fiveYearTerm(known, data, product);
      },
      () => 'part',
    ),
  );
}
