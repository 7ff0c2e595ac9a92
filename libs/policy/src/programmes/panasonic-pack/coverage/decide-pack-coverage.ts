import { chain } from '../../../kernel/combine.js';
import { isSame } from '../../../kernel/compare-outcomes.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { possibleTerms } from '../contract/possible-terms.js';
import { resolvePackTerm } from '../contract/term.clauses.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, AS_OF_APRIL_2022, byCatalogue } from '../regulation/catalogue.js';
import { CAUSE_EXCLUSIONS } from './cause-exclusions.clauses.js';
import type { PackTerm } from '../pack.js';
import type { PackAnswer, PackRequest } from './coverage-facts.js';
import { DEVICE_EXCLUSIONS, TRANSFERRED } from './device-exclusions.clauses.js';
import {
  CARRY_IN_INCLUDES,
  FAULT_OF_OTHER_CARD,
  ON_SITE_INCLUDES,
  PAID_AFTER_PACK,
  RECOMMENDED_CARDS,
  SD_CARD_NOT_INCLUDED,
} from './included.clauses.js';
import { WITHOUT_PAID_FORM, WORK_CLAUSES } from './work-exclusions.clauses.js';

/** The clauses on what a pack includes. */
export const PACK_COVERAGE_CLAUSES = [
  AS_OF_APRIL_2022,
  ON_SITE_INCLUDES,
  CARRY_IN_INCLUDES,
  SD_CARD_NOT_INCLUDED,
  PAID_AFTER_PACK,
  RECOMMENDED_CARDS,
  FAULT_OF_OTHER_CARD,
  ...CAUSE_EXCLUSIONS,
  ...DEVICE_EXCLUSIONS,
  TRANSFERRED,
  ...WORK_CLAUSES,
];

/**
 * What a pack makes of a request: included, excluded, for a price or not to be had (PN-F, PN-E, PN-N-1a to PN-N-4,
 * PN-P-2). The day of the request decides (A-PN-11).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decidePackCoverage(
  stated: PackRequest,
  terms: Terms,
  at: AppliedOn,
): Decision<PackAnswer, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms, at.appliedOn);
  return byCatalogue(at, facts, masterData, () => {
    const within = (term: PackTerm) =>
      resolve(PACK_COVERAGE_CLAUSES, facts.with({ masterData, term, appliedOn: at.appliedOn }));
    const answer = chain(resolvePackTerm(facts), within);
    if (answer.outcome.kind !== 'needs-facts') return answer;
    return notToBeHad(facts) ?? inAnyTerm(facts, at.appliedOn, within) ?? answer;
  });
}

/**
 * What a request comes to in whichever term the pack has: where that is the same in all it can have, nobody has to say how
 * many years it is for, nor when it was bought: by the days of the application and of the request (PN-P-1).
 */
function inAnyTerm(
  facts: RecordedFacts<PackRequest>,
  appliedOn: string,
  within: (term: PackTerm) => Resolution<PackAnswer>,
): Resolution<PackAnswer> | null {
  if (facts.given('requestedOn').is !== 'yes') return null;
  const requestedOn = facts.get('requestedOn');
  const boughtBy = requestedOn < appliedOn ? requestedOn : appliedOn;
  const [first, ...others] = possibleTerms(facts, boughtBy).map(within);
  return first !== undefined && others.every(({ outcome }) => isSame(outcome, first.outcome)) ? first : null;
}

/** What is not to be had whatever the days of the pack are: nobody has to find these out. */
function notToBeHad(facts: RecordedFacts<PackRequest>): Resolution<PackAnswer> | null {
  if (facts.found('transferredOn', (day) => day !== null).is === 'yes') return null;
  const whenever = resolve<PackRequest, PackAnswer>(WITHOUT_PAID_FORM, facts);
  return whenever.outcome.kind === 'decided' ? whenever : null;
}
