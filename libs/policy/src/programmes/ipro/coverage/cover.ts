import { chain, conclude, join } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Fault, IproFacts } from '../ipro-facts.js';
import type { IproData, Listed } from '../master-data.js';
import { withModel } from '../product/listed-device.js';
import { fiveYearTerm } from '../term/five-year-term.js';
import { productTerm } from '../term/product-term.js';
import type { IproTerm } from '../term/term.js';
import { citedOnce } from './cited-once.js';
import type { FaultCoverage, IproCoverage, TermsJudgedBy } from './coverage.js';
import { type CoveredDevice, failedAfter, inFiveYearWarranty } from './covered-device.js';
import { DISCLAIMERS } from './disclaimers.clauses.js';
import { DELIVERY_MUST_SHOW, ENTITLEMENT_MUST_SHOW } from './evidence.clauses.js';
import {
  FIRST_YEAR_IS_THE_PRODUCTS,
  firstYearIsTheProducts,
  FREE_IN_FIRST_YEAR,
  FREE_IN_FIVE_YEARS,
  PAID_AFTERWARDS,
  TWO_WARRANTIES_DIFFER,
  warrantiesDiffer,
} from './free.clauses.js';
import { NO_HDD, NO_SOFTWARE, ONLY_IN_JAPAN } from './scope.clauses.js';
import { whole } from './whole-coverage.js';

/** The clauses on free or paid. */
export const IPRO_COVERAGE_CLAUSES = [
  TWO_WARRANTIES_DIFFER,
  FIRST_YEAR_IS_THE_PRODUCTS,
  FREE_IN_FIRST_YEAR,
  FREE_IN_FIVE_YEARS,
  PAID_AFTERWARDS,
  DELIVERY_MUST_SHOW,
  ENTITLEMENT_MUST_SHOW,
  ...DISCLAIMERS,
  NO_SOFTWARE,
  NO_HDD,
  ONLY_IN_JAPAN,
];

const NO_TERMS: TermsJudgedBy = { product: null, fiveYear: null };

/**
 * Free or paid, by the day of failure. To whom the device was sold is asked only when it failed after the product
 * warranty: within it nothing hangs on that (IP-P-7).
 */
export function cover(facts: RecordedFacts<IproFacts>, data: IproData): Resolution<IproCoverage> {
  if (facts.lacking('deliveredOn').is === 'yes') return judged(facts, data, NO_TERMS, 'not-asked');
  return chain(productTerm(facts, data), ({ product }) => {
    if (product === null || (firstYearIsTheProducts() && !outlived(facts, product))) {
      return judged(facts, data, { product, fiveYear: null }, 'not-asked');
    }
    return chain(fiveYearTerm(facts, data, product), ({ grant, fiveYear }) =>
      judged(facts, data, { product, fiveYear }, grant),
    );
  });
}

function outlived(facts: RecordedFacts<IproFacts>, product: IproTerm): boolean {
  return failedAfter(facts, product.lastDay).is === 'yes';
}

function judged(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  terms: TermsJudgedBy,
  grant: CoveredDevice['grant'],
): Resolution<IproCoverage> {
  const device = withModel<Omit<CoveredDevice, keyof IproFacts>>(facts, data, {
    terms,
    grant,
    swapCertified: certification(facts, data),
  });
  const apart = warrantiesDiffer() && inFiveYearWarranty(device).is === 'yes';
  return apart ? drivesApart(device, terms) : asOne(device, terms);
}

/** In the years of the 5-year warranty a recorder's drive is judged by itself. */
function drivesApart(device: RecordedFacts<CoveredDevice>, terms: TermsJudgedBy): Resolution<IproCoverage> {
  const faultIs = (fault: Fault) => device.test('fault', (one) => one === fault).is === 'yes';
  if (faultIs('hdd')) return chain(ofFault(device), (hdd) => conclude(whole({ rest: null, hdd }, terms)));
  if (!faultIs('hdd-and-hardware')) return asOne(device, terms);
  const rest = ofFault(device.with({ fault: 'hardware' }));
  const drive = ofFault(device.with({ fault: 'hdd' }));
  return citedOnce(join(rest, drive, (one, hdd) => whole({ rest: one, hdd }, terms)));
}

function asOne(device: RecordedFacts<CoveredDevice>, terms: TermsJudgedBy): Resolution<IproCoverage> {
  return chain(ofFault(device), (rest) => conclude(whole({ rest, hdd: null }, terms)));
}

function ofFault(device: RecordedFacts<CoveredDevice>): Resolution<FaultCoverage> {
  return resolve<CoveredDevice, FaultCoverage>(IPRO_COVERAGE_CLAUSES, device);
}

/** Where none are on record, or nobody was certified on the day, it is known before all is that it hangs on. */
function certification(facts: RecordedFacts<IproFacts>, data: IproData): Listed | undefined {
  if (facts.found('cause', (cause) => cause === 'part-swap').is !== 'yes') return undefined;
  const on = facts.given('swappedOn').is === 'yes' ? facts.get('swappedOn') : undefined;
  if (facts.given('swappedBy').is === 'yes') {
    if (on !== undefined) return data.certified(facts.get('swappedBy'), on);
    return data.keepsCertifications() ? undefined : 'unset';
  }
  const nobody = on !== undefined && data.keepsCertifications() && !data.anybodyCertified(on);
  return nobody ? 'not-listed' : undefined;
}
