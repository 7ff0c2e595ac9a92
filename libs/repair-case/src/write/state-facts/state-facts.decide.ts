import { alreadySo, type Decision } from '#commanding';
import { canonicalJson, type JsonObject } from '#kernel';
import { statedDays, type StatedFacts, statedFacts } from '#policy';
import { restatedOfParts } from '../../decider/restated.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { daysIn, type NamedDays, outOfOrder } from '../days-of-case.js';
import { dayOf, futureDay } from '../moments.js';
import { impossibleParts, partsStated, type StatedParts, underKnownCodes } from './part-facts.js';
import { unshown } from './unshown.js';

/**
 * States facts that coverage is decided by beside the papers: how the item was used, findings, the seal, plans, an
 * earlier repair. `<finding>Evidence` names the evidence on the case that shows it; `null`: nothing can.
 */
export interface StateFacts {
  /** As the rules name them; a fact that is left out stays as it was. */
  readonly facts: JsonObject;
  /** The same of single faulty parts, by their codes: what kind of part it is, whether it is worn, what shows it. */
  readonly partFacts?: JsonObject;
}

export const stateFacts: CaseCommand<StateFacts> = {
  name: 'state-facts',
  sealed: {},
  precondition: (state) =>
    state.stage === 'disposed'
      ? notAllowed('the item has been disposed of', 'nothing: the case is closed')
      : ALLOWED,
  decide(payload, state, context) {
    const facts = statedFacts(payload.facts, state.opened.programme);
    const said = partsStated(payload.partFacts);
    const { diagnosis } = state;
    const faultParts = diagnosis.kind === 'completed' ? diagnosis.diagnosis.faultParts : [];
    const wrong = impossible(facts, state, context.now) ?? impossibleParts(said, faultParts, state);
    if (wrong !== null) return wrong;
    const parts = underKnownCodes(said, faultParts, state);
    return saysNothingNew(facts, parts, state)
      ? alreadySo()
      : record(event('facts-stated', statedAll(dayOf(context.now), facts, parts)));
  },
};

/** What was stated, of the item and of its parts. @param statedOn day in Tokyo */
export function statedAll(
  statedOn: string,
  facts: StatedFacts,
  parts: StatedParts,
): RepairCaseEventData<'facts-stated'> {
  return { statedOn, facts, ...(parts.length === 0 ? {} : { parts }) };
}

/** A refusal of what cannot be true: a day to come, days the other way round, evidence that is not on the case. */
export function impossible(facts: StatedFacts, state: OpenCase, now: string): Decision | null {
  const said = daysIn(facts, 'facts.');
  return daysToCome(said, state, now) ?? outOfOrder(state, said) ?? unshown(facts, state, 'facts');
}

/** The days of a plan, which may still run or begin. */
const MAY_COME: readonly string[] = ['premiumFrom', 'premiumUntil'];

/** Nothing that is said to have happened lies ahead. */
function daysToCome(said: NamedDays, { opened }: OpenCase, now: string): Decision | null {
  for (const fact of statedDays(opened.programme)) {
    const named = said[fact];
    if (named === undefined || MAY_COME.includes(fact)) continue;
    const wrong = futureDay(named.field, named.day, now);
    if (wrong !== null) return wrong;
  }
  return null;
}

function saysNothingNew(facts: StatedFacts, parts: StatedParts, state: OpenCase): boolean {
  const { stated, statedOfParts } = state;
  return (
    canonicalJson({ ...stated, ...facts }) === canonicalJson(stated) &&
    canonicalJson({ ...restatedOfParts(state, parts) }) === canonicalJson({ ...statedOfParts })
  );
}
