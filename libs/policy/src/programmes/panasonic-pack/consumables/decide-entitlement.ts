import { chain, conclude, join } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import {
  LINES_CLAUSES,
  type Standing,
  STANDING_CLAUSES,
  type Use,
  USE_CLAUSES,
  windowClauses,
} from './entitlement.clauses.js';
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
    chain(
      standing(facts),
      (one): Resolution<EntitlementAnswer> => {
        if (one !== 'open') return conclude<EntitlementAnswer>({ kind: one });
        const window = resolve(windowClauses(masterData), facts);
        return join(resolve(LINES_CLAUSES, facts), window, (lines, days) => ({
          kind: 'entitled',
          lines,
          window: days,
        }));
      },
      () => 'answer',
    ),
  );
}

/** Whether the pack has it, and has it left; a text that does not say how often leaves it. */
function standing(facts: RecordedFacts<ConsumableFacts>): Resolution<Standing | Use> {
  return chain(
    resolve(STANDING_CLAUSES, facts),
    (one): Resolution<Standing | Use> => {
      if (one === 'none') return conclude<Standing>(one);
      const use = resolve(USE_CLAUSES, facts);
      return use.outcome.kind === 'gap' ? conclude<Use>('open') : use;
    },
    (one) => (one === 'open' ? 'part' : 'frame'),
  );
}
