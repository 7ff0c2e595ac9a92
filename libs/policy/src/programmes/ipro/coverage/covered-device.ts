import { proposes, type Ruling, settles } from '../../../kernel/clause.js';
import { contains, type Days, shareOf } from '../../../kernel/days-in-a-row.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, either, no, type Tri, YES } from '../../../kernel/tri.js';
import type { IproFacts } from '../ipro-facts.js';
import type { Listed } from '../master-data.js';
import type { Listings } from '../product/listed-device.js';
import type { Grant } from '../term/term.js';
import type { FaultCoverage, TermsJudgedBy } from './coverage.js';

/** A device whose terms are settled, as far as they matter on the day of failure. */
export interface CoveredDevice extends IproFacts, Listings {
  readonly terms: TermsJudgedBy;
  /** `not-asked`: within the first year nobody asks to whom it was sold. */
  readonly grant: Grant | 'not-asked';
  /** Whether the partner who replaced a part was certified on that day; absent: not asked, or not known. */
  readonly swapCertified?: Listed;
}

/** It failed within the product warranty. */
export function inFirstYear(facts: Facts<CoveredDevice>): Tri {
  const { product } = facts.get('terms');
  if (product === null) return no('exempt');
  return failedIn(facts, { from: product.startsOn, until: product.lastDay });
}

/** It failed within the years of the 5-year warranty, whether or not its grant is proven. */
export function inLaterYears(facts: Facts<CoveredDevice>): Tri {
  const { fiveYear } = facts.get('terms');
  if (fiveYear === null) return no('memberSale');
  return failedIn(facts, { from: fiveYear.startsOn, until: fiveYear.lastDay });
}

/** It failed within the 5-year warranty, which was granted. */
export function inFiveYearWarranty(facts: Facts<CoveredDevice>): Tri {
  return all(
    facts.test('grant', (grant) => grant === 'granted'),
    inLaterYears(facts),
  );
}

/** It failed within either warranty. */
export function inWarranty(facts: Facts<CoveredDevice>): Tri {
  return either(inFirstYear(facts), inFiveYearWarranty(facts));
}

/** It failed after the last warranty had ended, or never had one. */
export function afterWarranty(facts: Facts<CoveredDevice>): Tri {
  const { product, fiveYear } = facts.get('terms');
  const last = fiveYear ?? product;
  if (last !== null) return failedAfter(facts, last.lastDay);
  return facts.given('deliveredOn').is === 'yes' ? YES : no('deliveredOn');
}

/** It failed after a day. */
export function failedAfter(facts: Facts<IproFacts>, lastDay: string): Tri {
  return failed(facts, 'not-within', { until: lastDay });
}

function failedIn(facts: Facts<IproFacts>, days: Days): Tri {
  return failed(facts, 'within', days);
}

/** It failed on one of these days, or on none; the request stands in for a day that nothing shows (A-IP-10). */
function failed(facts: Facts<IproFacts>, how: 'within' | 'not-within', days: Days): Tri {
  if (facts.known('failedOn').is === 'unknown') return failedMeanwhile(facts, how, days);
  const isSo = (day: string) => contains(days, day) === (how === 'within');
  return facts.lacking('failedOn').is === 'yes'
    ? facts.test('requestedOn', isSo)
    : facts.test('failedOn', (day) => day !== null && isSo(day));
}

/** It failed between its delivery and the request: where all of these days are such days, or none is, nobody has to say which. */
function failedMeanwhile(facts: Facts<IproFacts>, how: 'within' | 'not-within', days: Days): Tri {
  if (facts.given('deliveredOn').is !== 'yes' || facts.given('requestedOn').is !== 'yes')
    return facts.known('failedOn');
  const share = shareOf(days, { from: facts.get('deliveredOn'), until: facts.get('requestedOn') });
  if (share === 'some') return facts.known('failedOn');
  return (share === 'all') === (how === 'within') ? YES : no('requestedOn');
}

/** Proper use makes it free. Improper use without a cause that the scheme names is a person's decision. */
export function freeIfProperlyUsed(facts: Facts<CoveredDevice>): Ruling<FaultCoverage> {
  return facts.get('properUse')
    ? settles({ coverage: 'free', warranty: warrantyOf(facts) })
    : proposes(paid(facts));
}

export function paid(facts: Facts<CoveredDevice>): FaultCoverage {
  return { coverage: 'paid', warranty: warrantyOf(facts) };
}

export function excluded(facts: Facts<CoveredDevice>): FaultCoverage {
  return { coverage: 'excluded', warranty: warrantyOf(facts) };
}

function warrantyOf(facts: Facts<CoveredDevice>) {
  if (inFirstYear(facts).is === 'yes') return 'product';
  return inFiveYearWarranty(facts).is === 'yes' ? 'five-year' : 'none';
}
