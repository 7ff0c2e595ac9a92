import { alreadySo, type Decision } from '#commanding';
import { canonicalJson, type JsonObject } from '#kernel';
import { PROOF_REQUIRED, type StatedFacts, statedFacts } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record, wrongField } from '../case-command.js';
import { dayOf, futureDay, wrongOrder } from '../moments.js';

/**
 * States facts that coverage is decided by beside the papers: how the item was used, findings, the seal, plans, an
 * earlier repair. `<finding>Evidence` names the evidence on the case that shows it; `null`: nothing can.
 */
export interface StateFacts {
  /** As the rules name them; a fact that is left out stays as it was. */
  readonly facts: JsonObject;
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
    const wrong = impossible(facts, state, context.now);
    if (wrong !== null) return wrong;
    return saysNothingNew(facts, state)
      ? alreadySo()
      : record(event('facts-stated', { statedOn: dayOf(context.now), facts }));
  },
};

/** A refusal of what cannot be true: a day to come, a plan that ends before it begins, evidence that is not on the case. */
export function impossible(facts: StatedFacts, state: OpenCase, now: string): Decision | null {
  const { premiumFrom, premiumUntil } = { ...state.stated, ...facts };
  return (
    day('facts.requestedOn', facts.requestedOn, now) ??
    daysToCome(facts, now) ??
    (typeof premiumFrom === 'string' && typeof premiumUntil === 'string'
      ? wrongOrder(
          { field: 'facts.premiumFrom', day: premiumFrom },
          { field: 'facts.premiumUntil', day: premiumUntil },
        )
      : null) ??
    unshown(facts, state)
  );
}

const DAYS = [
  'lastRepairShippedOn',
  'deliveredOn',
  'failedOn',
  'swappedOn',
  'replacedOn',
  'purchasedOn',
  'appliedOn',
  'transferredOn',
] as const satisfies readonly (keyof StatedFacts)[];

/** Nothing that is said to have happened lies ahead. */
function daysToCome(facts: StatedFacts, now: string): Decision | null {
  for (const fact of DAYS) {
    const wrong = day(`facts.${fact}`, facts[fact], now);
    if (wrong !== null) return wrong;
  }
  return null;
}

function day(field: string, value: string | null | undefined, now: string): Decision | null {
  return typeof value === 'string' ? futureDay(field, value, now) : null;
}

/** Evidence is named by its id on this case, and a photo where the rules require one. */
function unshown(facts: StatedFacts, { evidence }: OpenCase): Decision | null {
  for (const [fact, shown] of Object.entries(facts)) {
    if (!fact.endsWith('Evidence') || typeof shown !== 'string') continue;
    const field = `facts.${fact}`;
    const found = evidence.find((one) => one.evidenceId === shown);
    if (found === undefined) {
      const told = { fields: { field } };
      return wrongField(
        `${field} names no evidence on the case`,
        field,
        'names no evidence on the case',
        told,
      );
    }
    if (PHOTOGRAPHED.has(fact) && found.kind !== 'photo')
      return wrongField(`${field} must name a photo`, field, 'must name a photo', {
        fields: { field, kind: found.kind },
      });
  }
  return null;
}

const PHOTOGRAPHED = new Set([
  'serialEvidence',
  ...Object.entries(PROOF_REQUIRED).flatMap(([finding, proof]) =>
    proof === 'photo' ? [`${finding}Evidence`] : [],
  ),
]);

function saysNothingNew(facts: StatedFacts, { stated }: OpenCase): boolean {
  return canonicalJson({ ...stated, ...facts }) === canonicalJson(stated);
}
