import type { RepairCaseEventData, RepairCaseEventName } from '../../events/index.js';
import type { OpenCase } from '../state.js';

/** What an event changes in the state beside its place in the chart. Pure; never judges. */
export type Reducer<Name extends RepairCaseEventName> = (
  state: OpenCase,
  data: RepairCaseEventData<Name>,
  by: { readonly actorId: string; readonly recordedAt: string; readonly revision: number },
) => Partial<Omit<OpenCase, 'stage' | 'custody' | 'clock'>>;

/** The reducers of some events. */
export type Reducers<Names extends RepairCaseEventName> = { readonly [Name in Names]: Reducer<Name> };
