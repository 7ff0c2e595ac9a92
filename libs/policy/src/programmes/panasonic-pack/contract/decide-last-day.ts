import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import { applicationDeadline } from './application-deadline.js';

/** `operationStartedOn`: `YYYY-MM-DD` in Asia/Tokyo. */
export interface LastDayToApplyFacts {
  readonly operationStartedOn: string;
}

export interface LastDayToApply {
  readonly kind: 'last-day';
  readonly lastDay: string;
}

/** Until when a pack is applied for (PN-P-3). @throws InvalidCivilDate, InvalidInstant */
export function decideLastDayToApply(
  stated: LastDayToApplyFacts,
  terms: Terms,
  at: AppliedOn,
): Decision<LastDayToApply, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () => {
    const { lastDay, clauses } = applicationDeadline(facts.get('operationStartedOn'));
    return {
      outcome: { kind: 'decided', value: { kind: 'last-day', lastDay } },
      fired: clauses.map((clause) => ({ clause, document: 'PN', role: 'decided' })),
      notFired: [],
    };
  });
}
