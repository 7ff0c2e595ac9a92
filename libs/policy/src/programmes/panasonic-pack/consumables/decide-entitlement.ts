import { chain, join } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import { LINES_CLAUSES, STANDING_CLAUSES, windowClauses } from './entitlement.clauses.js';
import type { ConsumableFacts, EntitlementAnswer } from './entitlement-facts.js';

/**
 * Whether a pack still includes its planned replacement of consumables, and when that is due (PN-X-1 to PN-X-4, PN-X-8).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideConsumables(
  stated: ConsumableFacts,
  terms: Terms,
  at: AppliedOn,
): Decision<EntitlementAnswer, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms, at.appliedOn);
  return byCatalogue(at, facts, masterData, () =>
    chain(resolve(STANDING_CLAUSES, facts), (standing): Resolution<EntitlementAnswer> => {
      if (standing !== 'open') {
        return { outcome: { kind: 'decided', value: { kind: standing } }, fired: [], notFired: [] };
      }
      const window = resolve(windowClauses(masterData), facts);
      return join(resolve(LINES_CLAUSES, facts), window, (lines, days) => ({
        kind: 'entitled',
        lines,
        window: days,
      }));
    }),
  );
}
