import type { FactDomains } from '../../../../kernel/fact-domain.js';
import { nameOf } from '../../../../terms/listed-name.js';
import type { Terms } from '../../../../terms/terms.js';
import { FREQUENCIES, HUMIDITY, TEMPERATURE, VOLTAGE } from '../../exclusions/environment.clauses.js';
import { NONSTOP_HOURS } from '../../exclusions/warranty-rules.clauses.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import {
  around,
  daysAround,
  evidence,
  fact,
  NOBODY,
  oneOf,
  STAFF_ADDS,
  ANOTHER_SHOP,
  STAFF_JUDGES,
  STAFF_REVIEWS,
  YES_OR_NO,
} from './domain-parts.js';

/** The facts on how the item was used, changed and bought. */
export function useDomains(terms: Terms): FactDomains<FrontierFacts> {
  const shops = terms.programmes.frontier?.designatedShops ?? [];
  return {
    properUse: fact(YES_OR_NO, STAFF_JUDGES),
    serialReadable: fact(YES_OR_NO, STAFF_REVIEWS),
    recognisedAsOurs: fact(YES_OR_NO, STAFF_ADDS),
    serialEvidence: evidence(),
    soldBy: fact(oneOf(...shops.map(nameOf), ANOTHER_SHOP), STAFF_REVIEWS),
    soldOn: fact(
      daysAround(() => shops.flatMap((shop) => (typeof shop === 'string' ? [] : [shop.from, shop.until]))),
      NOBODY,
    ),
    designatedShop: fact(YES_OR_NO, NOBODY),
    partsChangedBy: fact(oneOf('customer', 'company'), STAFF_REVIEWS),
    partsChangedEvidence: evidence(),
    temperature: fact(around(TEMPERATURE.lowest, TEMPERATURE.highest), STAFF_REVIEWS),
    humidity: fact(around(HUMIDITY.lowest, HUMIDITY.highest), STAFF_REVIEWS),
    condensation: fact(YES_OR_NO, STAFF_REVIEWS),
    properPower: fact(YES_OR_NO, STAFF_REVIEWS),
    foreignMatter: fact(YES_OR_NO, STAFF_REVIEWS),
    usedIn: fact(oneOf('JP', 'TW'), STAFF_REVIEWS),
    mainsVoltage: fact(around(VOLTAGE), STAFF_REVIEWS),
    mainsFrequency: fact(around(...FREQUENCIES), STAFF_REVIEWS),
    environmentEvidence: evidence(),
    continuousHours: fact(around(NONSTOP_HOURS), STAFF_REVIEWS),
  };
}
