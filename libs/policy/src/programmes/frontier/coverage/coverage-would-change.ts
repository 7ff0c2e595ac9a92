import { wouldChange } from '../../../kernel/would-change.js';
import type { WouldChangeSearch } from '../../../kernel/would-change-search.js';
import type { Terms } from '../../../terms/terms.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { Coverage } from './coverage.js';
import type { Asked } from '../asked.js';
import { COVERAGE_RULEBOOK, decideCoverage } from './decide-coverage.js';
import { coverageDomains } from './domains/coverage-domains.js';

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
  const arrived: FrontierFacts = { ...facts, arrivedOn: facts.arrivedOn ?? at.arrivedOn };
  return wouldChange(
    arrived,
    {
      decide: (otherwise, touched) => decideCoverage(otherwise, terms, at, COVERAGE_RULEBOOK, touched),
      domains: coverageDomains(terms),
      matter: ({ coverage }) => coverage,
    },
    limit,
  );
}
