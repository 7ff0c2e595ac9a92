import type { FactDomains, FactPoints } from '../../../../kernel/fact-domain.js';
import { ofKey, rowsOf } from '../../../../terms/by-day.js';
import { nameOf } from '../../../../terms/listed-name.js';
import type { Terms } from '../../../../terms/terms.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import { STANDARD_MONTHS } from '../../term/standard-length.clause.js';
import {
  ANOTHER_SHOP,
  CUSTOMER_BRINGS,
  daysAround,
  fact,
  NOBODY,
  oneOf,
  STAFF_ADDS,
  UNLISTED_MODEL,
  YES_OR_NO,
} from './domain-parts.js';

/** The facts that the warranty term comes from, and the arrival that is held against it. */
export function paperDomains(terms: Terms): FactDomains<FrontierFacts> {
  const { models = {}, designatedShops = [], plans = {} } = terms.programmes.frontier ?? {};
  const start = startsThatMatter(terms);
  return {
    arrivedOn: fact(
      daysAround((facts) => daysOfTerm(facts, terms)),
      NOBODY,
    ),
    receiptPurchasedOn: fact(start, CUSTOMER_BRINGS),
    cardPresent: fact(YES_OR_NO, CUSTOMER_BRINGS),
    stampDate: fact(start, CUSTOMER_BRINGS),
    stampShop: fact(oneOf(...designatedShops.map(nameOf), ANOTHER_SHOP, null), CUSTOMER_BRINGS),
    factoryShippedOn: fact({ ...start, mayLack: false }, STAFF_ADDS),
    exchangedFor: fact(oneOf('initial-failure', 'swap'), NOBODY),
    passedOnFrom: fact(start, NOBODY),
    passedOnMonths: fact({ of: 'numbers', thresholds: monthsUntilArrival, mayLack: true }, NOBODY),
    model: fact(oneOf(...Object.keys(models), UNLISTED_MODEL), NOBODY),
    extendedBy: fact(oneOf(...Object.keys(plans), null), NOBODY),
    planMonths: fact({ of: 'numbers', thresholds: monthsUntilArrival, mayLack: true }, CUSTOMER_BRINGS),
  };
}

/** The starts of which the term just holds the arrival. */
function startsThatMatter(terms: Terms): Extract<FactPoints<FrontierFacts>, { of: 'days' }> {
  const boundaries = (facts: FrontierFacts): readonly string[] => {
    if (facts.arrivedOn === undefined) return [];
    const arrived = Temporal.PlainDate.from(facts.arrivedOn);
    const earliest = lengthsOf(facts, terms).map((months) => arrived.add({ days: 1 }).subtract({ months }));
    return [arrived, ...earliest].map(String);
  };
  return { of: 'days', boundaries, mayLack: true };
}

/** The first and the last days of the terms that the papers may give. */
function daysOfTerm(facts: FrontierFacts, terms: Terms): readonly string[] {
  return startsOf(facts).flatMap((start) => [
    String(start),
    ...lengthsOf(facts, terms).map((months) => String(start.add({ months }).subtract({ days: 1 }))),
  ]);
}

/** The shortest extended warranty that still holds the arrival; one as short as the standard extends nothing. */
function monthsUntilArrival(facts: FrontierFacts): readonly number[] {
  if (facts.arrivedOn === undefined) return [STANDARD_MONTHS];
  const arrived = Temporal.PlainDate.from(facts.arrivedOn);
  const passed = startsOf(facts).map((start) => start.until(arrived, { largestUnit: 'months' }).months + 1);
  return passed.map((months) => Math.max(months, STANDARD_MONTHS + 1));
}

function startsOf({
  receiptPurchasedOn,
  stampDate,
  factoryShippedOn,
  passedOnFrom,
}: FrontierFacts): readonly Temporal.PlainDate[] {
  const days = [receiptPurchasedOn, stampDate, factoryShippedOn, passedOnFrom];
  return days.flatMap((day) => (day === undefined || day === null ? [] : [Temporal.PlainDate.from(day)]));
}

function lengthsOf({ model, planMonths, passedOnMonths }: FrontierFacts, terms: Terms): readonly number[] {
  const listed = model === undefined ? undefined : ofKey(terms.programmes.frontier?.models, model);
  const ofModel = rowsOf(listed).map(({ warrantyMonths }) => warrantyMonths);
  return [STANDARD_MONTHS, ...ofModel, planMonths, passedOnMonths].filter(
    (months) => typeof months === 'number',
  );
}
