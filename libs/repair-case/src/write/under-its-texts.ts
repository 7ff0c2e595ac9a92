import { byRegulations, type PinnedRegulation, regulationsInForce, type Terms } from '#policy';
import { factsOnCase } from '../decider/facts.js';
import { pinnedTexts } from '../decider/pinned-texts.js';
import { registeredFacts, type UnitOnRecord } from '../decider/registered-facts.js';
import type { OpenCase } from '../decider/state.js';
import { dayOf } from './moments.js';

/** What work on a case may use from outside. @see CaseContext */
interface Given {
  readonly terms: Terms;
  readonly record: UnitOnRecord | null;
  /** RFC 3339. */
  readonly now: string;
}

/**
 * Does work by the texts that a case is handled under: those that were pinned when its item was in hand and, until it is,
 * those of the day (A-FR-17). What is known of the item is at hand for texts that keep earlier clauses for some.
 * @param work must be synchronous.
 * @throws ShuriError POLICY.UNSETTLED where a text does not settle what is asked
 */
export function underItsTexts<T>(state: OpenCase, given: Given, work: () => T): T {
  return byRegulations(textsOf(state, given), work, () => ({
    ...registeredFacts(state, given.record),
    ...factsOnCase(state),
  }));
}

function textsOf(state: OpenCase, { terms, now }: Given): readonly PinnedRegulation[] {
  const pinned = pinnedTexts(state);
  if (pinned.length > 0 || state.opened.programme !== 'frontier') return pinned;
  return regulationsInForce(dayOf(now), terms);
}
