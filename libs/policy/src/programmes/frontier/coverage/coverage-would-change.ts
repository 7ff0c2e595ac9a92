import type { Decision } from '../../../kernel/decision.js';
import { flipsOf } from '../../../kernel/flip.js';
import { isInOrder } from '../../../kernel/in-order.js';
import { wouldChange } from '../../../kernel/would-change.js';
import type { WouldChangeSearch } from '../../../kernel/would-change-search.js';
import type { Terms } from '../../../terms/terms.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { daysOfItem } from '../days-in-order.js';
import type { Coverage } from './coverage.js';
import type { Asked } from '../asked.js';
import { decideCoverage } from './decide-coverage.js';
import { coverageDomains } from './domains/coverage-domains.js';

/** Months of the longest extended warranty that is tried: a century. */
const LONGEST_PLAN = 1200;

/**
 * What the customer or the staff could still bring forward that makes a free repair paid or a paid one free, or leaves
 * either to a person: one fact, or two together.
 * @param limit how many decisions may be taken at most.
 * @throws ShuriError, InvalidCivilDate, InvalidInstant as `decideCoverage` does.
 */
export function coverageWouldChange(
  facts: FrontierFacts,
  terms: Terms,
  at: Asked,
  limit?: number,
): WouldChangeSearch<Coverage> {
  return itemWouldChange(facts, terms, at, limit, (otherwise, touched) =>
    decideCoverage(otherwise, terms, at, touched),
  );
}

/** The same search for whatever else is decided by the facts of an item. @param decide must be pure */
export function itemWouldChange<F extends FrontierFacts, A extends { readonly coverage: string }>(
  facts: F,
  terms: Terms,
  at: Asked,
  limit: number | undefined,
  decide: (otherwise: F, touched: Set<string>) => Decision<A>,
): WouldChangeSearch<A> {
  const arrived: F = { ...facts, arrivedOn: facts.arrivedOn ?? at.arrivedOn };
  const domains = coverageDomains(terms);
  return wouldChange(
    arrived,
    {
      decide,
      flips: (otherwise, matters) => flipsOf<FrontierFacts>(otherwise, domains, matters),
      matter: ({ coverage }) => coverage,
      tells: ({ coverage }) => coverage,
      admits: (otherwise) =>
        daysOfItem(otherwise, at.arrivedOn).every(isInOrder) && mayBePlan(otherwise.planMonths),
      pairs: () => true,
    },
    limit,
  );
}

/** No plan, or one of at least a month. */
function mayBePlan(months: number | null | undefined): boolean {
  return months === null || months === undefined || (months >= 1 && months <= LONGEST_PLAN);
}
