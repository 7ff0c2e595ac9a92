import {
  type Coverage,
  type Decision,
  decideCoverage,
  type FrontierFacts,
  type Terms,
} from '../../src/index.js';
import { houseTerms } from './house-terms.js';

/** An ordinary item with card and receipt, properly used, without a plan. */
export const ORDINARY: FrontierFacts = {
  receiptPurchasedOn: '2024-03-01',
  cardPresent: true,
  model: 'ordinary',
  planMonths: null,
  properUse: true,
};

/** Decides coverage of an item on the day it arrives. */
export function coverageOf(
  facts: FrontierFacts,
  arrivedOn: string,
  terms: Terms = houseTerms(),
): Decision<Coverage> {
  return decideCoverage(facts, terms, { arrivedOn, knownAt: `${arrivedOn}T03:00:00.000Z` });
}

/** A decided coverage in one line, such as `free 2024-03-01..2025-02-28`; any other outcome by its kind. */
export function inWords({ outcome }: Decision<Coverage>): string {
  if (outcome.kind === 'decided') return worded(outcome.value);
  if (outcome.kind === 'person-decides')
    return `person: ${outcome.proposal ? worded(outcome.proposal) : 'nothing'}`;
  return outcome.kind === 'needs-facts' ? `asks ${outcome.ask.join(' ')}` : outcome.kind;
}

/** The clauses that spoke, `id role`. */
export function spoken(decision: Decision<Coverage>): readonly string[] {
  return decision.fired.map(({ clause, role }) => `${clause} ${role}`);
}

function worded({ coverage, term }: Coverage): string {
  return `${coverage} ${term.startsOn}..${term.lastDay}`;
}
