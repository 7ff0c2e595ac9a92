import type { WouldChangeSearch } from '../kernel/would-change-search.js';
import type { IproAssessment } from '../programmes/ipro/assess/assessment.js';
import type { IproAsked } from '../programmes/ipro/decide.js';
import type { IproFacts } from '../programmes/ipro/ipro-facts.js';
import type { PackAnswer, PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import type { AppliedOn } from '../programmes/panasonic-pack/regulation/catalogue.js';
import type { Terms } from '../terms/terms.js';
import { REPAIR } from './ipro.questions.js';
import { PACK_COVERAGE } from './panasonic-pack.questions.js';
import { turned } from './turned.js';

/**
 * Which one fact otherwise would change whether a device is repaired, how and at whose cost; not its model, and not the day
 * of the request, which picks the text (A-IP-20).
 * @param limit how many decisions may be taken at most
 * @throws ShuriError, InvalidCivilDate, InvalidInstant as `assessIpro` does
 */
export function iproWouldChange(
  facts: IproFacts,
  terms: Terms,
  { requestedOn, knownAt }: IproAsked,
  limit: number,
): WouldChangeSearch<IproAssessment> {
  return turned(REPAIR, facts, { terms, at: { on: requestedOn, knownAt }, tries: limit });
}

/** A request was made on the day that it was made (A-PN-11). */
const REQUESTED = { ...PACK_COVERAGE, fixed: ['requestedOn'] as const };

/**
 * Which one fact otherwise would change what a pack makes of a request; not what is wanted, and not the day of the request
 * or of the application.
 * @param limit how many decisions may be taken at most
 * @throws InvalidCivilDate, InvalidInstant as `decidePackCoverage` does
 */
export function packWouldChange(
  facts: PackRequest,
  terms: Terms,
  { appliedOn, knownAt }: AppliedOn,
  limit: number,
): WouldChangeSearch<PackAnswer> {
  return turned(REQUESTED, facts, { terms, at: { on: appliedOn, knownAt }, tries: limit });
}
