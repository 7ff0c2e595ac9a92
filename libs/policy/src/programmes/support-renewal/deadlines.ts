import { daysOf, instantAfter, type StatedPeriod } from '../../days.js';
import type { CountedDeadline } from '../../kernel/counted-deadline.js';
import { policyRevision } from '../../kernel/governing.js';
import { countIfAny } from '../../stated-count.js';
import { movingPeriod } from './free-term/figures.js';
import { BAR_DAYS, gracePeriod } from './renewal/days-after-end.js';

/** A period that SR counts. None of them moves off holidays (A-G-3). */
export type SupportDeadline = CountedDeadline<'start-change' | 'renewal-limit'>;

/**
 * Until when the start of the free year can be moved (SR-2-1, A-SR-05).
 * @param makerDeliveredOn `YYYY-MM-DD`
 * @throws Unanswered where the text does not say how long
 */
export function startChangeDeadline(makerDeliveredOn: string): SupportDeadline {
  return counted('start-change', { makerDeliveredOn }, movingPeriod(), ['SR-2-1', 'A-SR-05']);
}

/**
 * Until when an ended term can be renewed at the ordinary price (SR-4-2, A-SR-03).
 * @param endedOn `YYYY-MM-DD`
 * @throws Unanswered where the text does not say how long
 */
export function renewalDeadline(endedOn: string): SupportDeadline {
  const barred = countIfAny(BAR_DAYS) === null ? [] : ['SR-5-1', 'A-SR-03'];
  return counted('renewal-limit', { endedOn }, gracePeriod(), ['SR-4-2', ...barred]);
}

function counted(
  kind: SupportDeadline['kind'],
  started: { readonly [fact: string]: string },
  period: StatedPeriod,
  clauses: readonly string[],
): SupportDeadline {
  const [startFact = '', start = ''] = Object.entries(started)[0] ?? [];
  const { first, last } = daysOf(start, period);
  return {
    kind,
    startFact,
    period: `${period.count} ${period.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses,
    policyRevision: policyRevision('SR'),
    calendarRevision: null,
  };
}
