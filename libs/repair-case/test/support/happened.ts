import type { JsonObject } from '#kernel';
import { evolve } from '../../src/decider/fold.js';
import { type CaseState, type OpenCase, UNOPENED } from '../../src/decider/state.js';
import type { RepairCaseEventData, RepairCaseEventName } from '../../src/events/index.js';
import { repairCaseRegistry } from '../../src/write/repair-case.aggregate.js';
import { SAMPLES } from './sample.data.js';

/** Something that happened to the case, and whose doing it was. */
export interface Happened {
  readonly name: RepairCaseEventName;
  readonly data: JsonObject;
  readonly by: string;
  /** When it was recorded, RFC 3339; absent: on the day that it tells of. */
  readonly at?: string;
}

/** An event of the sample case, with what is different about it. */
export function happened<Name extends RepairCaseEventName>(
  name: Name,
  different: Partial<RepairCaseEventData<Name>> = {},
  by = 'desk-1',
): Happened {
  const data = { ...SAMPLES[name], ...different } as unknown as JsonObject;
  return { name, data, by };
}

const registry = repairCaseRegistry();

/** The state that a history leads to. */
export function stateAfter(history: readonly Happened[]): OpenCase {
  return furtherState(UNOPENED, 0, history);
}

/** The state that more events lead to. @param revision of the first of them */
export function furtherState(from: CaseState, revision: number, more: readonly Happened[]): OpenCase {
  const state = more.reduce<CaseState>((one, next, index) => foldOne(one, next, revision + index), from);
  if (state.kind === 'unopened') throw new TypeError('a history begins with case-opened');
  return state;
}

function foldOne(state: CaseState, happening: Happened, revision: number): CaseState {
  const { name, data, by, at = onItsDay(data) } = happening;
  registry.encode('repair-case', name, data);
  return evolve(state, { name, data, meta: { actor: { id: by }, recordedAt: at }, revision });
}

function onItsDay({ arrivedOn, begunOn, requestedOn }: JsonObject): string {
  const day = [arrivedOn, begunOn, requestedOn].find((one) => typeof one === 'string') ?? '2026-04-06';
  return `${day}T03:00:00.000Z`;
}

/** What is expected of an event: its name, and those members of its data that matter. */
export interface Expected {
  readonly name: RepairCaseEventName;
  readonly data?: JsonObject;
}

/** An expected event by its name and the members of its data that matter to the spec. */
export function event<Name extends RepairCaseEventName>(
  name: Name,
  data: { readonly [K in keyof RepairCaseEventData<Name>]?: unknown } = {},
): Expected {
  return { name, data: data as JsonObject };
}
