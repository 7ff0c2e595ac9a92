import type { ProductUnitEventData as Data, ProductUnitEventName } from '../events/index.js';
import { type FoldableEvent, UnfoldableEvent } from './unfoldable.js';
import type { RegisteredUnit, UnitState } from './unit.state.js';

type LaterEvent = Exclude<ProductUnitEventName, 'unit-registered'>;
type Reducer<Name extends LaterEvent> = (state: RegisteredUnit, data: Data<Name>) => Partial<RegisteredUnit>;

const REDUCERS: { readonly [Name in LaterEvent]: Reducer<Name> } = {
  'registration-completed': (state, { factoryShippedOn, configuration }) => ({
    registered: { ...state.registered, factoryShippedOn, configuration },
    baseline: state.changes.length === 0 ? configuration : state.baseline,
  }),
  'sale-recorded': (_state, sale) => ({ sale }),
  'date-evidence-recorded': (state, paper) => ({ evidence: [...state.evidence, paper] }),
  'term-started': (state, { term }) => ({ terms: { ...state.terms, [term.programme]: term } }),
  'plan-attached': (_state, plan) => ({ plan }),
  'ownership-transferred': (state, transfer) => ({ transfers: [...state.transfers, transfer] }),
  'unit-exchanged': (_state, exchanged) => ({ exchanged }),
  'unit-taken-over': (_state, takenOver) => ({ takenOver }),
  'configuration-changed': (state, change) => ({
    baseline: [...state.baseline.filter((part) => !change.removed.includes(part)), ...change.added],
    changes: [...state.changes, change],
  }),
  'outlet-marked': () => ({ outlet: true }),
  're-repair-guarantee-opened': (_state, guarantee) => ({ guarantee }),
  'premium-repair-counted': ({ premium }, { caseNumber, countedOn, amount, spent }) => ({
    premium: { spent, counted: [...premium.counted, { caseNumber, countedOn, amount }] },
  }),
};

/** The state of the unit after the event. @throws UnfoldableEvent when it has no place there */
export function evolveUnit(state: UnitState, { name, data }: FoldableEvent): UnitState {
  if (state.kind === 'unregistered') {
    if (name !== 'unit-registered') throw new UnfoldableEvent(name, state.kind);
    return newUnit(data as Data<'unit-registered'>);
  }
  if (!Object.hasOwn(REDUCERS, name)) throw new UnfoldableEvent(name, state.kind);
  const reduce = REDUCERS[name as LaterEvent] as Reducer<LaterEvent>;
  return { ...state, ...reduce(state, data as Data<LaterEvent>) };
}

function newUnit(registered: Data<'unit-registered'>): RegisteredUnit {
  return {
    kind: 'registered',
    registered,
    sale: null,
    evidence: [],
    terms: {},
    plan: null,
    premium: { spent: 0, counted: [] },
    transfers: [],
    exchanged: null,
    takenOver: null,
    baseline: registered.configuration,
    changes: [],
    outlet: false,
    guarantee: null,
  };
}
