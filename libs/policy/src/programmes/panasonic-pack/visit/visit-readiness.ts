import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { all } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { clauseText } from '../clause-text.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';

/** Work on site that is about to be done. An absent key is unknown. */
export interface VisitFacts {
  readonly work?: 'repair' | 'consumables';
  /** Somebody of the customer's is there. */
  readonly customerPresent?: boolean;
  readonly settingsProvided?: boolean;
  /** The customer knows that video on the removed HDD can no longer be played. */
  readonly playbackLossAcknowledged?: boolean;
  /** The parties conferred, and the customer's circumstances stand in the way. */
  readonly customerCannot?: boolean;
}

/** `held`: something is to be provided first. `not-possible`: a new date is needed. `not-done`: given up. */
export type VisitReadiness = 'ready' | 'held' | 'not-possible' | 'not-done';

type VisitClause = DecidingClause<VisitFacts, VisitReadiness>;

export const CUSTOMER_PRESENT: VisitClause = {
  ...clauseText(
    'PN-N-7a',
    '保守のときは、お客様が現場に立ち会う。',
    'The customer must be present on site during maintenance.',
  ),
  kind: 'base',
  when: (facts) => facts.given('customerPresent'),
  ruling: (facts) => settles(facts.get('customerPresent') ? 'ready' : 'not-possible'),
};

export const SETTINGS_PRESENTED: VisitClause = {
  ...clauseText(
    'PN-N-7b',
    '保守のときは、対象機器の設定情報を提示する。',
    'The customer must present the setting information of the device.',
  ),
  kind: 'exception',
  overrides: [CUSTOMER_PRESENT.id],
  when: (facts) => facts.test('settingsProvided', (provided) => !provided),
  ruling: () => settles('held'),
};

export const PLAYBACK_LOSS_KNOWN: VisitClause = {
  ...clauseText(
    'PN-X-5',
    '取り出したHDDの映像は再生できなくなる。',
    'Video on the removed HDD can no longer be played back.',
  ),
  kind: 'exception',
  overrides: [CUSTOMER_PRESENT.id],
  when: (facts) =>
    all(
      facts.test('work', (work) => work === 'consumables'),
      facts.test('playbackLossAcknowledged', (known) => !known),
    ),
  ruling: () => settles('held'),
};

export const CUSTOMER_CANNOT: VisitClause = {
  ...clauseText(
    'PN-X-7',
    'お客様の都合で作業が難しいときは協議し、作業できないことがある。',
    'If the customer’s circumstances make the work difficult, the parties confer and it may not be done.',
  ),
  kind: 'exception',
  overrides: [CUSTOMER_PRESENT.id, SETTINGS_PRESENTED.id, PLAYBACK_LOSS_KNOWN.id],
  when: (facts) =>
    all(
      facts.test('work', (work) => work === 'consumables'),
      facts.found('customerCannot', (cannot) => cannot),
    ),
  ruling: () => proposes('not-done'),
};

/** The clauses on whether work on site can be done. */
export const VISIT_CLAUSES = [CUSTOMER_PRESENT, SETTINGS_PRESENTED, PLAYBACK_LOSS_KNOWN, CUSTOMER_CANNOT];

/**
 * Whether work on site can be done as things stand (PN-N-7a, PN-N-7b, PN-X-5, PN-X-7).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function visitReadiness(
  stated: VisitFacts,
  terms: Terms,
  at: AppliedOn,
): Decision<VisitReadiness, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () => resolve(VISIT_CLAUSES, facts));
}
