import type { ContractEventData as Data, ContractEventName } from '../events/index.js';
import type { DeadlineKind } from '../events/shapes.js';
import type { ContractState, DeadlineState, OpenContract } from './contract.state.js';
import { openedContract } from './opened-contract.js';
import { type FoldableEvent, UnfoldableEvent } from './unfoldable.js';

type Opening = 'support-contract-opened' | 'maintenance-pack-opened' | 'five-year-warranty-granted';
type LaterEvent = Exclude<ContractEventName, Opening>;
/** The contract after the event; undefined: the event has no place in a contract of this kind. */
type Reducer<Name extends LaterEvent> = (state: OpenContract, data: Data<Name>) => OpenContract | undefined;

const REDUCERS: { readonly [Name in LaterEvent]: Reducer<Name> } = {
  'support-start-changed': (state, change) =>
    state.kind === 'support'
      ? { ...state, startChange: change, startsOn: change.startsOn, lastDay: change.lastDay }
      : undefined,
  'support-renewed': (state, renewal) =>
    state.kind === 'support'
      ? { ...state, standing: 'active', renewals: [...state.renewals, renewal], lastDay: renewal.lastDay }
      : undefined,
  'consumable-visit-recorded': (state, visit) => (state.kind === 'pack' ? { ...state, visit } : undefined),
  'consumable-contact-planned': (state, contactPlan) =>
    state.kind === 'pack' ? { ...state, contactPlan } : undefined,
  'consumable-contact-due': (state) =>
    state.kind === 'pack' ? settled(state, 'consumable-contact', 'passed') : undefined,
  'consumable-contact-recorded': (state, contact) =>
    state.kind === 'pack' ? { ...state, contacts: [...state.contacts, contact] } : undefined,
  'consumable-contact-cancelled': (state, contactCancelled) =>
    state.kind === 'pack' ? { ...state, contactCancelled } : undefined,
  'contract-ended': (state) => ({ ...settled(state, 'contract-end', 'passed'), standing: 'ended' }),
  'contract-lapsed': (state) =>
    state.kind === 'support'
      ? { ...settled(state, 'renewal-window', 'passed'), standing: 'lapsed' }
      : undefined,
  'deadline-armed': (state, armed) => ({
    ...state,
    deadlines: { ...state.deadlines, [armed.kind]: { status: 'armed', armed } },
  }),
  'deadline-disarmed': (state, { kind }) => settled(state, kind, 'disarmed'),
};

/** The state of the contract after the event. @throws UnfoldableEvent when it has no place there */
export function evolveContract(state: ContractState, { name, data }: FoldableEvent): ContractState {
  if (state.kind === 'unopened') return openedContract(name, data);
  if (!Object.hasOwn(REDUCERS, name)) throw new UnfoldableEvent(name, state.kind);
  const reduce = REDUCERS[name as LaterEvent] as Reducer<LaterEvent>;
  const after = reduce(state, data as Data<LaterEvent>);
  if (after === undefined) throw new UnfoldableEvent(name, state.kind);
  return after;
}

function settled(state: OpenContract, kind: DeadlineKind, status: DeadlineState['status']): OpenContract {
  const known = state.deadlines[kind];
  if (known === undefined) return state;
  return { ...state, deadlines: { ...state.deadlines, [kind]: { status, armed: known.armed } } };
}
