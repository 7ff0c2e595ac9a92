import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AskedOn, bySlides } from '../regulation/slides.js';
import { NOT_TAKEN_BEFORE_ORDER } from './no-support.clause.js';
import { eMailInquiry, firmware, GAP_STAYS_WITHOUT_SUPPORT, sendBack } from './service.clauses.js';
import { hadGap, type ServiceAnswer, type ServiceFacts, type Standing, standingOn } from './service-facts.js';

/** The clauses on what a request is served with. */
export function serviceClauses(masterData: MasterData) {
  return [
    eMailInquiry(masterData),
    sendBack(masterData),
    firmware(masterData),
    GAP_STAYS_WITHOUT_SUPPORT,
    NOT_TAKEN_BEFORE_ORDER,
  ];
}

/**
 * How a request for support is served on the day it is made, by the terms that run then (SR-1-3 to SR-1-5, SR-4-3).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideService(
  stated: ServiceFacts,
  terms: Terms,
  at: AskedOn,
): Decision<ServiceAnswer, 'support-renewal'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms, at.askedOn);
  return bySlides(at, facts, masterData, () => {
    const supportTerms = facts.get('supportTerms');
    const standing: Standing = standingOn(at.askedOn, supportTerms);
    const placed = facts.with({ standing, hadGap: hadGap(at.askedOn, supportTerms) });
    return resolve(serviceClauses(masterData), placed);
  });
}
