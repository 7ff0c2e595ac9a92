import { asSupport, join } from '../../../kernel/combine.js';
import { answerOf, type Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import type { Pack, PackTerm } from '../pack.js';
import { type AppliedOn, AS_OF_APRIL_2022, byCatalogue } from '../regulation/catalogue.js';
import type { Admission, ApplicationFacts } from './application-facts.js';
import { CARRY_IN_YEARS, ON_SITE_YEARS, TWO_SERVICES, WITHIN_A_MONTH } from './pack-offer.clauses.js';
import { citingTheList, systemHardware } from './pack-hardware.js';
import { JAPAN_ONLY, noRemoteIslands, NOT_MIXED, SYSTEM, wholeSystem } from './site-and-system.clauses.js';
import { resolvePackTerm } from './term.clauses.js';

/** The clauses on which packs there are and until when they are applied for. */
export const OFFER_CLAUSES = [AS_OF_APRIL_2022, TWO_SERVICES, ON_SITE_YEARS, CARRY_IN_YEARS, WITHIN_A_MONTH];

/** The clauses on what a contract must comprise. */
export function systemClauses(masterData: MasterData) {
  return [wholeSystem(masterData), NOT_MIXED];
}

/** The clauses on where a site may be. */
export function siteClauses(masterData: MasterData) {
  return [JAPAN_ONLY, noRemoteIslands(masterData)];
}

/**
 * Whether an application for a pack is accepted (PN-S-1, PN-C-1, PN-C-2, PN-P-3, PN-N-3a to PN-N-5b). One clause that
 * blocks is enough, whatever else is unknown or left to a person.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideApplication(
  stated: ApplicationFacts,
  terms: Terms,
  at: AppliedOn,
): Decision<Admission, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms, at.appliedOn);
  return byCatalogue(at, facts, masterData, () => {
    const application = facts.with({ appliedOn: at.appliedOn });
    return together(
      resolve(OFFER_CLAUSES, application),
      resolve(siteClauses(masterData), application),
      citingTheList(resolve(systemClauses(masterData), application), SYSTEM.id, () =>
        systemHardware(masterData, application),
      ),
    );
  });
}

/**
 * The days of a pack (PN-P-1, PN-C-3).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decidePackTerm(
  pack: Pack,
  terms: Terms,
  at: AppliedOn,
): Decision<PackTerm, 'panasonic-pack'> {
  const facts = RecordedFacts.of(pack);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () => resolvePackTerm(facts));
}

type Admitted = Resolution<Admission>;

/** Where one of them blocks, those that do decided it; else each of them did. */
function together(...steps: readonly [offer: Admitted, site: Admitted, system: Admitted]): Admitted {
  const stricter = (a: Admission, b: Admission): Admission =>
    a === 'blocked' || b === 'blocked' ? 'blocked' : 'accepted';
  const [offer, site, system] = steps;
  const all = join(join(offer, site, stricter), system, stricter);
  const outcome: Admitted['outcome'] = steps.some(isBlocked)
    ? { kind: 'decided', value: 'blocked' }
    : all.outcome;
  const answer = answerOf(outcome);
  const fired = steps.flatMap((step) =>
    answer !== null && answerOf(step.outcome) === answer ? step.fired : step.fired.map(asSupport),
  );
  return { ...all, outcome, fired };
}

function isBlocked({ outcome }: Admitted): boolean {
  return outcome.kind === 'decided' && outcome.value === 'blocked';
}
