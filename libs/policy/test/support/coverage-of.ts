import {
  type Coverage,
  type Decision,
  decideCoverage,
  type FrontierFacts,
  type ItemFinding,
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

const CAUSES = [
  'mishandling',
  'unwarrantedSoftware',
  'othersSoftwareOrDevice',
  'customerSoftwareOrData',
  'outsideFactor',
  'disasterOrWar',
  'negligence',
  'nonGenuineArticle',
  'usedInAnotherProduct',
  'accidentOrUnsuitableWork',
  'lostPassword',
] as const satisfies readonly ItemFinding[];

/** The ordinary item with all that can take a free repair away found and shown. */
export const EVERYTHING_FOUND: FrontierFacts = {
  ...ORDINARY,
  ...Object.fromEntries(
    CAUSES.flatMap((cause) => [
      [cause, true],
      [`${cause}Evidence`, 'file-1'],
    ]),
  ),
  temperature: 36,
  humidity: 81,
  properPower: false,
  foreignMatter: true,
  usedIn: 'TW',
  environmentEvidence: 'log-1',
  continuousHours: 24,
  partsChangedBy: 'customer',
  partsChangedEvidence: 'list-1',
  soldBy: 'Shop Two',
  premiumFrom: '2024-01-01',
  premiumUntil: '2024-12-31',
  premiumCap: 100,
  premiumSpent: 100,
  repairPrice: 1,
  plan: 'some plan',
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
