import { evolve } from '../../src/decider/fold.js';
import { type CaseState, type OpenCase, UNOPENED } from '../../src/decider/state.js';
import type { RepairCaseEventData, RepairCaseEventName } from '../../src/events/index.js';
import { SAMPLES } from '../support/sample.data.js';

/** An event: its name and its data. */
export type Told = readonly [name: RepairCaseEventName, data: unknown];

/** An event like the sample, with these members changed. */
export function told<Name extends RepairCaseEventName>(
  name: Name,
  changes: Partial<RepairCaseEventData<Name>> = {},
): Told {
  return [name, { ...SAMPLES[name], ...changes }];
}

/** The case after these events; the actor of each is `person-<index>`. */
export function aCase(...events: readonly Told[]): OpenCase {
  let state: CaseState = UNOPENED;
  for (const [index, [name, data]] of [told('case-opened'), ...events].entries()) {
    const meta = { actor: { id: `person-${index}` }, recordedAt: '2026-04-06T03:00:00.000Z' };
    state = evolve(state, { name, data, meta, revision: index });
  }
  if (state.kind === 'unopened') throw new TypeError('a case begins with its opening');
  return state;
}

/** The events that bring a case there by the shortest way. */
export const WAYS = {
  received: [told('item-arrived')],
  diagnosed: [told('item-arrived'), told('diagnosis-completed')],
  quoted: [
    told('item-arrived'),
    told('diagnosis-completed'),
    told('coverage-decided', { coverage: 'paid' }),
    told('quote-issued'),
  ],
  approved: [
    told('item-arrived'),
    told('diagnosis-completed'),
    told('coverage-decided', { coverage: 'free' }),
    told('repair-authorised'),
  ],
} as const satisfies Readonly<Record<string, readonly Told[]>>;
