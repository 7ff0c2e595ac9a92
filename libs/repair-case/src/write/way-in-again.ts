import type { Decision, Warning } from '#commanding';
import { paidForFreight } from '../decider/ledger.js';
import { evolve } from '../decider/fold.js';
import { followsRepairRules } from '../decider/pinned-texts.js';
import type { ArrivalState } from '../decider/arrival-state.js';
import type { Freight, OpenCase } from '../decider/state.js';
import type { RepairCaseEventData } from '../events/index.js';
import { type CaseContext, event } from './case-command.js';
import { collectCharge } from './record-arrival/collect-charge.js';
import { wayIn } from './record-arrival/way-in.js';

type Arrived = Extract<ArrivalState, { kind: 'arrived' }>;
type Accepted = Extract<Decision, { kind: 'accepted' }>;

/** The first day of the warranty, as the case then stands; undefined: it is not settled. */
type StartOf = (after: OpenCase) => string | undefined;

/**
 * The decision, and with it who pays the way in where it settles another start of the warranty than the check-in could know
 * (FR-R2-5c, FR-R2-6): it was asked then by what was at hand, and a receipt may lie in the parcel (FR-R2-2a). What the house
 * brought in itself stays its own, and what a table that is not set would tell is left as it stands.
 */
export function withWayIn(
  decision: Decision,
  before: OpenCase,
  context: CaseContext,
  startOf: StartOf,
): Decision {
  if (decision.kind === 'refused') return decision;
  const state = after(decision, before, context);
  const { arrival } = state;
  if (arrival.kind === 'awaited' || state.inspection !== null || !followsRepairRules(state)) return decision;
  const warrantyStartsOn = startOf(state);
  if (warrantyStartsOn === undefined) return decision;
  const { dispatchedOn, inbound } = arrival.arrival;
  const sent = { ...arrival.arrival, dispatchedOn: dispatchedOn ?? undefined };
  const { freight } = wayIn(sent, warrantyStartsOn, context.terms);
  if (freight.payer === inbound.payer || freight.payer === 'person-decides') return decision;
  const decided = { warrantyStartsOn, inbound: freight };
  return state.shipped !== null && freight.payer === 'customer'
    ? { ...decision, warnings: [...decision.warnings, tooLate(decided)] }
    : decidedAgain(decision, state, arrival, decided, context);
}

type Decided = Pick<RepairCaseEventData<'inbound-freight-decided'>, 'warrantyStartsOn' | 'inbound'>;

function decidedAgain(
  decision: Accepted,
  state: OpenCase,
  { arrival }: Arrived,
  decided: Decided,
  { terms }: CaseContext,
): Decision {
  const refundQuestion = decided.inbound.payer === 'company' ? paid(state, arrival) : 0;
  const freight = event('inbound-freight-decided', {
    ...decided,
    before: arrival.inbound,
    collectCharge: collectCharge(arrival.freight, decided.inbound.payer),
    refundQuestion,
    termsRevision: terms.revision,
  });
  const warnings = [
    ...decision.warnings,
    changed(decided),
    ...(refundQuestion > 0 ? [toRefund(refundQuestion)] : []),
  ];
  return { ...decision, events: [...decision.events, freight], warnings };
}

/** What the customer paid of it so far; going back freight-collect took its place (FR-R2-5b). */
function paid(state: OpenCase, { collectCharge: charged, freight }: Arrived['arrival']): number {
  if (freight.terms === 'prepaid') return 0;
  if (state.shipped?.collect === true) return freight.amount;
  return charged === null ? 0 : paidForFreight(state, freight.amount);
}

/** The case after the decision; a fold of what is not written yet takes no revision from it. */
function after({ events }: Accepted, before: OpenCase, { actor, now }: CaseContext): OpenCase {
  const state = events.reduce<ReturnType<typeof evolve>>(
    (one, { name, data }) => evolve(one, { name, data, meta: { actor, recordedAt: now }, revision: 0 }),
    before,
  );
  return state.kind === 'unopened' ? before : state;
}

const CLAUSES = ['FR-R2-5c', 'FR-R2-2a'];

function changed({ inbound, warrantyStartsOn }: Decided): Warning {
  const message = `the way in is paid by the ${inbound.payer} now: the warranty began on ${warrantyStartsOn}`;
  return { code: 'FREIGHT.DECIDED_AGAIN', message, clauses: clausesOf(inbound) };
}

/** FR-R2-5b leaves the customer a choice until the item goes back. */
function tooLate({ inbound, warrantyStartsOn }: Decided): Warning {
  const message = `the way in would be the customer’s, since the warranty began on ${warrantyStartsOn}; the item has gone back, and nothing is charged for it any more`;
  return { code: 'FREIGHT.DECIDED_AGAIN', message, clauses: [...clausesOf(inbound), 'FR-R2-5b'] };
}

function toRefund(amount: number): Warning {
  const message = `${amount} yen were paid for the way in, which the company pays now; a person answers for them`;
  return { code: 'FREIGHT.REFUND_QUESTION', message, clauses: CLAUSES };
}

function clausesOf({ clauses }: Freight): readonly string[] {
  return [...new Set([...clauses, ...CLAUSES])];
}
