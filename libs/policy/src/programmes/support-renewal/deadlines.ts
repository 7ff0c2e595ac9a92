import { daysOf, instantAfter, type StatedPeriod } from '../../days.js';
import type { CountedDeadline } from '../../kernel/counted-deadline.js';
import { policyRevision } from '../../kernel/governing.js';
import { movableUntil } from './free-term/figures.js';
import { renewableUntil } from './renewal/timing.clauses.js';

/** A period that SR counts. None of them moves off holidays (A-G-3). */
export type SupportDeadline = CountedDeadline<'start-change' | 'renewal-limit'>;

const THIRTY_DAYS: StatedPeriod = { unit: 'days', count: 30, firstDay: 'not-counted' };

/** Until when the start of the free year can be moved (SR-2-1, A-SR-05). @param makerDeliveredOn `YYYY-MM-DD`. */
export function startChangeDeadline(makerDeliveredOn: string): SupportDeadline {
  const last = movableUntil(makerDeliveredOn);
  return thirtyDays('start-change', { makerDeliveredOn }, last, ['SR-2-1', 'A-SR-05']);
}

/** Until when an ended term can be renewed at the ordinary price (SR-4-2, A-SR-03). @param endedOn `YYYY-MM-DD`. */
export function renewalDeadline(endedOn: string): SupportDeadline {
  const last = renewableUntil(endedOn);
  return thirtyDays('renewal-limit', { endedOn }, last, ['SR-4-2', 'SR-5-1', 'A-SR-03']);
}

function thirtyDays(
  kind: SupportDeadline['kind'],
  started: { readonly [fact: string]: string },
  last: string,
  clauses: readonly string[],
): SupportDeadline {
  const [startFact = '', start = ''] = Object.entries(started)[0] ?? [];
  const { first } = daysOf(start, THIRTY_DAYS);
  return {
    kind,
    startFact,
    period: `${THIRTY_DAYS.count} ${THIRTY_DAYS.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses,
    policyRevision: policyRevision('SR'),
    calendarRevision: null,
  };
}
