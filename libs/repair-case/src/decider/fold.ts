import type { RepairCaseEventData, RepairCaseEventName } from '../events/index.js';
import { acknowledgedWith } from './acknowledgement.js';
import type { Place } from './position.js';
import { acknowledgementReducers } from './reducers/acknowledgement.js';
import { deadlineReducers } from './reducers/deadlines.js';
import { handBackReducers } from './reducers/hand-back.js';
import { intakeReducers } from './reducers/intake.js';
import { quoteReducers } from './reducers/quote.js';
import type { Reducer, Reducers } from './reducers/reducer.js';
import { visitReducers } from './reducers/visits.js';
import type { CaseState, OpenCase } from './state.js';
import { CHART_START, nodeAt, step, UnfoldableEvent } from './step.js';

const REDUCERS: Reducers<Exclude<RepairCaseEventName, 'case-opened'>> = {
  ...intakeReducers,
  ...acknowledgementReducers,
  ...quoteReducers,
  ...handBackReducers,
  ...deadlineReducers,
  ...visitReducers,
};

/** What the fold needs of an event; `data` has passed the registry's schema. */
export interface FoldableEvent {
  readonly name: string;
  readonly data: unknown;
  readonly meta: { readonly actor: { readonly id: string }; readonly recordedAt: string };
  readonly revision: number;
}

/**
 * The state after the event: the chart moves the place, a reducer the rest.
 * @throws UnfoldableEvent when the chart has no place for it
 */
export function evolve(state: CaseState, event: FoldableEvent): CaseState {
  const name = event.name as RepairCaseEventName;
  const node = state.kind === 'unopened' ? CHART_START : nodeAt(state);
  const place = step(node, name).place;
  if (place === 'unopened') throw new UnfoldableEvent(name, node.place);
  const { actor, recordedAt } = event.meta;
  const by = { actorId: actor.id, recordedAt, revision: event.revision };
  if (state.kind === 'unopened') {
    return newCase(event.data as RepairCaseEventData<'case-opened'>, place, by);
  }
  const reduce = REDUCERS[name as keyof typeof REDUCERS] as Reducer<RepairCaseEventName>;
  return { ...state, ...reduce(state, event.data as RepairCaseEventData<RepairCaseEventName>, by), ...place };
}

function newCase(
  opened: RepairCaseEventData<'case-opened'>,
  place: Place,
  { actorId, recordedAt }: Parameters<Reducer<'case-opened'>>[2],
): OpenCase {
  return {
    kind: 'open',
    ...place,
    opened,
    acknowledgement: acknowledgedWith(opened, actorId),
    evidence: [],
    openEvidence: [],
    arrival: { kind: 'awaited' },
    recordedAt: { opened: recordedAt, inHand: null },
    diagnosis: { kind: 'none' },
    stated: {},
    statedOfParts: {},
    readings: [],
    coverage: { kind: 'undecided' },
    quote: { kind: 'none' },
    quotesIssued: 0,
    cancellation: { kind: 'none' },
    workStarted: false,
    owed: [],
    paid: 0,
    paidForRepair: 0,
    storage: { kind: 'none' },
    failedDeliveries: 0,
    contactAttempts: 0,
    lateContact: 'none',
    disposal: { kind: 'none' },
    refusalReturnFreight: null,
    shipped: null,
    visit: { kind: 'none' },
    visitsAgreed: 0,
    inspection: null,
    deadlines: {},
  };
}
