import { accept } from '#commanding';
import { byRegulations, openEvidence, regulationsInForce, repairTarget, type Terms } from '#policy';
import { evidenceKinds } from '../../decider/facts.js';
import { holdsRepairRules } from '../../decider/pinned-texts.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  type CaseCommand,
  event,
  notAllowed,
  type Precondition,
  wrongField,
} from '../case-command.js';
import { arm } from '../deadlines.js';
import { dayOf } from '../moments.js';
import { type StartedTarget, startedUnlessMissing } from '../started-target.js';
import { arriveUnderProgramme } from './programme-arrival.js';
import { arriveUnheld } from './arrive-unheld.js';
import { collectCharge } from './collect-charge.js';
import { impossibleArrival } from './impossible-arrival.js';
import { isTakenAlong, takeAlong } from './take-along.js';
import { warrantyStartOf } from './warranty-start.js';
import { wayIn } from './way-in.js';

type Arrived = RepairCaseEventData<'item-arrived'>;

/** Checks the item in: when it came, by whom, in what condition, with what. */
export interface RecordArrival {
  /** The carrier's delivery record or the first scan, whichever is earlier. Default: today in Tokyo. */
  readonly arrivedOn?: string;
  /** The day the target period counts from. Default: the arrival. */
  readonly acceptedOn?: string;
  readonly dispatchedOn?: string;
  readonly carrier: string;
  readonly freight: Arrived['freight'];
  readonly accessories: Arrived['accessories'];
  readonly condition: Arrived['condition'];
}

const NOTHING_WANTED = { open: [], clauses: [] } as const;

export const recordArrival: CaseCommand<RecordArrival> = {
  name: 'record-arrival',
  sealed: { condition: 'text' },
  precondition(state) {
    if (state.arrival.kind === 'arrived') return secondScan(state.arrival.arrival.arrivedOn);
    // A visited item that the customer has for himself again does not come in under this case any more.
    if (state.custody === 'delivered') return notAllowed('the item is delivered', 'a new case is opened');
    if (state.custody === 'with-customer' && state.stage === 'requested') {
      return notAllowed('a visit to the site is agreed', 'the visit is recorded or called off');
    }
    if (state.stage === 'requested' || isOver(state) || isTakenAlong(state)) return ALLOWED;
    if (isQuotedUnseen(state)) return ALLOWED;
    return notAllowed(`the case is ${state.stage}`, 'a new case is opened');
  },
  decide(payload, state, context) {
    const arrivedOn = payload.arrivedOn ?? dayOf(context.now);
    const acceptedOn = payload.acceptedOn ?? arrivedOn;
    const days = { arrivedOn, acceptedOn, dispatchedOn: payload.dispatchedOn ?? null };
    const wrong = impossibleArrival(days, state, context.now);
    if (wrong !== null) return wrong;
    if (payload.freight.terms === 'collect' && payload.freight.amount === 0) {
      const told = { clauses: ['FR-R2-5b'] };
      const rule = 'must not be less than 1';
      return wrongField('a freight-collect parcel has an amount', 'freight.amount', rule, told);
    }
    const { terms } = context;
    const { accessories, carrier, condition, freight } = payload;
    const checkedIn = { ...days, accessories, carrier, condition, freight };
    if (isTakenAlong(state)) return takeAlong(checkedIn, state, context);
    if (state.opened.programme !== 'frontier') {
      return arriveUnderProgramme(nameOfArrival(state), checkedIn, state, context);
    }
    const regulations = [...regulationsInForce(arrivedOn, terms)];
    if (!holdsRepairRules(regulations)) {
      return arriveUnheld(nameOfArrival(state), { ...checkedIn, regulations }, terms);
    }
    return byRegulations(regulations, () => {
      const inbound = wayIn(payload, warrantyStartOf(state, arrivedOn, context), terms);
      const wanted = isOver(state)
        ? NOTHING_WANTED
        : openEvidence({ channel: state.opened.intake, kinds: evidenceKinds(state) });
      const target = isOver(state) ? noTarget(state) : armTarget(state, context.stream, acceptedOn, terms);
      const arrived = event(nameOfArrival(state), {
        ...checkedIn,
        inbound: inbound.freight,
        collectCharge: collectCharge(freight, inbound.freight.payer),
        regulations,
        openEvidence: [...wanted.open],
        evidenceClauses: [...wanted.clauses],
        termsRevision: terms.revision,
      });
      return accept([arrived, ...target.events], { warnings: [...inbound.warnings, ...target.warnings] });
    });
  },
};

/** The case ended before the item came; an item that is here is here all the same, and goes back from here. */
function isOver(state: OpenCase): boolean {
  return state.stage === 'cancelled' || state.stage === 'refused';
}

function nameOfArrival(state: OpenCase): 'item-arrived' | 'item-taken-in' {
  return isOver(state) || isQuotedUnseen(state) ? 'item-taken-in' : 'item-arrived';
}

/** A price was answered before the item came, which other programmes than FRONTIER leave open. */
function isQuotedUnseen({ custody, quotesIssued, stage }: OpenCase): boolean {
  return custody === 'awaited' && quotesIssued > 0 && stage !== 'requested';
}

/** The first arrival decides; a later scan of the same parcel changes nothing (FR-R2-4, FR-R1-6). */
function secondScan(arrivedOn: string): Precondition {
  const message = `the item arrived on ${arrivedOn}; this scan changes nothing`;
  const clauses = ['FR-R1-6', 'FR-R2-4'];
  return { kind: 'already-so', warnings: [{ code: 'ARRIVAL.ALREADY_RECORDED', message, clauses }] };
}

function noTarget({ stage }: OpenCase): StartedTarget {
  const message = `the case is ${stage}: the item is held to go back`;
  const clauses = [stage === 'refused' ? 'A-FR-16' : 'A-FR-11'];
  return { events: [], warnings: [{ code: 'ARRIVAL.CASE_IS_OVER', message, clauses }] };
}

/** An item that is here is here: a missing calendar leaves the target to a person, it never blocks the arrival. */
function armTarget(state: OpenCase, stream: string, acceptedOn: string, terms: Terms): StartedTarget {
  return startedUnlessMissing(['FR-R3-2', 'FR-R4-2'], () => ({
    events: [arm(state, stream, acceptedOn, repairTarget(acceptedOn, terms))],
    warnings: [],
  }));
}
