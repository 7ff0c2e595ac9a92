import type { DecidedEvent } from '#commanding';
import { derivedId } from '#kernel';
import type { OpenContract } from '../decider/contract.state.js';
import { instantAfter } from '../decider/days.js';
import type { ContractEventData } from '../events/index.js';
import type { DeadlineKind } from '../events/shapes.js';
import { contractEvent } from './events.js';

/** The id of a contract's deadline of one kind: the same through all its armings. */
export function deadlineIdOf(stream: string, kind: DeadlineKind): string {
  return derivedId('deadline', stream, kind);
}

/** A period that ends for a contract. Days are `YYYY-MM-DD` in Asia/Tokyo. */
export type ContractPeriod = Pick<
  ContractEventData<'deadline-armed'>,
  'kind' | 'period' | 'startFact' | 'startsOn' | 'firstCountedDay' | 'lastDay' | 'clauses' | 'policyRevision'
>;

/** Arms a deadline; a later arming voids the earlier one. @param state `null`: the contract begins with it */
export function arm(state: OpenContract | null, stream: string, period: ContractPeriod): DecidedEvent {
  return contractEvent('deadline-armed', {
    ...period,
    deadlineId: deadlineIdOf(stream, period.kind),
    arming: (state?.deadlines[period.kind]?.armed.arming ?? 0) + 1,
    firesAt: instantAfter(period.lastDay),
    calendarRevision: null,
  });
}

/** The end of a contract's term, both days counted. */
export function contractEnd(
  term: { readonly startsOn: string; readonly lastDay: string },
  ground: { readonly clauses: readonly string[]; readonly policyRevision: string },
): ContractPeriod {
  const { startsOn, lastDay } = term;
  const { clauses, policyRevision } = ground;
  return {
    kind: 'contract-end',
    period: 'term of the contract',
    startFact: 'startsOn',
    startsOn,
    firstCountedDay: startsOn,
    lastDay,
    clauses: [...clauses],
    policyRevision,
  };
}

/** Disarms the deadline if it is armed. */
export function disarm(state: OpenContract, kind: DeadlineKind, because: string): readonly DecidedEvent[] {
  const known = state.deadlines[kind];
  if (known?.status !== 'armed') return [];
  const { deadlineId, arming } = known.armed;
  return [contractEvent('deadline-disarmed', { deadlineId, kind, arming, because })];
}
