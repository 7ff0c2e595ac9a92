import { type BusinessCalendarData, businessCalendar, daysAfter, parseCivilDate } from '#civil-time';
import { regulationsInForce, type Terms } from '#policy';
import type { Contradiction } from '../../decider/contradictions.js';
import { memberChargeOf } from '../../decider/ruling.js';
import type { OpenCase } from '../../decider/state.js';
import { inHandSince } from '../../decider/visits.js';
import { dayOf } from '../moments.js';
import { type Assessed, isFreeIn } from './assessed.js';
import { contradictionsIn } from './contradicted.js';

/** A day by which coverage is judged, and the day on which somebody put it on record; both in Tokyo. */
interface RecordedLate {
  readonly fact: 'arrivedOn' | 'requestedOn';
  readonly day: string;
  readonly recordedOn: string;
}

/**
 * The days in the past by which more is free than by the days on which they were put on record: those are for a person to take,
 * as everywhere else where a past day gives more than today would (D24). The last day on which the desk was open is no past
 * day: what came then, or while it was closed, could not be put on record much earlier.
 * @param ask what the rules say to a case otherwise alike; `null`: nothing yet
 */
export function backDated(
  state: OpenCase,
  terms: Terms,
  assessed: Assessed,
  ask: (asRecorded: OpenCase) => Assessed | null,
): readonly Contradiction[] {
  const late = recordedLate(state, terms);
  if (late.length === 0 || !givesAnything(assessed)) return [];
  const then = ask(asRecorded(state, late, terms));
  if (then === null || !givesLess(then, assessed)) return [];
  const all = late.map(({ fact, day, recordedOn }) => ({
    fact,
    said: [
      { value: day, by: { kind: 'statement' as const } },
      { value: recordedOn, by: { kind: 'recording' as const } },
    ],
  }));
  const read = contradictionsIn(assessed.assessment, all);
  return read.length > 0 ? read : all;
}

function recordedLate(state: OpenCase, terms: Terms): readonly RecordedLate[] {
  const { opened, recordedAt } = state;
  const calendar = calendarOf(opened.programme, terms);
  const inHand = inHandSince(state);
  const days: RecordedLate[] = [];
  if (opened.programme !== 'frontier' || opened.intake === 'web') {
    days.push({ fact: 'requestedOn', day: opened.requestedOn, recordedOn: dayOf(recordedAt.opened) });
  }
  if (opened.programme === 'frontier' && inHand !== null && recordedAt.inHand !== null) {
    days.push({ fact: 'arrivedOn', day: inHand, recordedOn: dayOf(recordedAt.inHand) });
  }
  return days.filter(({ day, recordedOn }) => !isPrompt(day, recordedOn, calendar));
}

function calendarOf(programme: OpenCase['opened']['programme'], { programmes }: Terms) {
  return programme === 'ipro' ? undefined : programmes[programme]?.calendar;
}

/** Whether the desk was not open between the two days; of days that no calendar tells it is not known. */
function isPrompt(day: string, recordedOn: string, data: BusinessCalendarData | undefined): boolean {
  if (recordedOn <= day) return true;
  if (data === undefined) return false;
  const calendar = businessCalendar(data);
  for (let one = daysAfter(day, 1); one < recordedOn; one = daysAfter(one, 1)) {
    const date = parseCivilDate(one);
    if (!calendar.covers(date.year) || calendar.isBusinessDay(date)) return false;
  }
  return true;
}

/** The case as it would be, had those days been the ones on which they were put on record, under the texts of these. */
function asRecorded(state: OpenCase, late: readonly RecordedLate[], terms: Terms): OpenCase {
  const on = (fact: RecordedLate['fact']) => late.find((one) => one.fact === fact)?.recordedOn;
  const { arrival, inspection, opened } = state;
  const [requestedOn, arrivedOn] = [on('requestedOn') ?? opened.requestedOn, on('arrivedOn')];
  const asked = { ...state, opened: { ...opened, requestedOn } };
  if (arrivedOn === undefined) return asked;
  const regulations = [...regulationsInForce(arrivedOn, terms)];
  if (inspection !== null) {
    return { ...asked, inspection: { ...inspection, begunOn: arrivedOn, regulations } };
  }
  if (arrival.kind === 'awaited') return asked;
  return { ...asked, arrival: { ...arrival, arrival: { ...arrival.arrival, arrivedOn, regulations } } };
}

/** Whether the customer pays nothing, or but what goes beyond the cap of his plan (A-FR-12). */
function givesAnything({ assessment, outcome }: Assessed): boolean {
  return isFreeIn(outcome) || memberChargeOf({ assessment, coverage: 'paid' })?.charged === 'EXCESS';
}

function givesLess(then: Assessed, said: Assessed): boolean {
  if (isFreeIn(said.outcome)) {
    return !isFreeIn(then.outcome) || (said.outcome.kind === 'decided' && then.outcome.kind !== 'decided');
  }
  return !givesAnything(then);
}
