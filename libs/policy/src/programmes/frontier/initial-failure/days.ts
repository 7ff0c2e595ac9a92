import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { policyRevision } from '../../../kernel/governing.js';

const FIRST_DAYS: StatedPeriod = { unit: 'days', count: 14, firstDay: 'counted' };
const TO_ARRIVE: StatedPeriod = { unit: 'days', count: 14, firstDay: 'not-counted' };

/** The 14th day of the warranty, its start counted as the first (FW-W9-1, FW-W9-3, FW-W9-8a; A-G-1). */
export function fourteenthDay(warrantyStartsOn: string): string {
  return daysOf(warrantyStartsOn, FIRST_DAYS).last;
}

/** A period that a clause counts from a day, both `YYYY-MM-DD`. */
interface Counted {
  readonly from: string;
}

const counts = (text: ClauseText, period: StatedPeriod): DecidingClause<Counted, string> => ({
  ...text,
  kind: 'base',
  when: () => YES,
  ruling: (facts) => settles(daysOf(facts.get('from'), period).last),
});

export const TOLD_BY_DAY_14 = said(
  'FW-W9-3',
  '初期不良は、起算日から14日以内に連絡する。',
  'The customer tells the customer centre within 14 days of the start.',
);

export const ARRIVED_BY_DAY_14 = said(
  'FW-W9-4a',
  '初期不良品は、連絡の後14日以内にリペアセンターに到着するように送る。',
  'The item is sent so that it reaches the Repair Centre within 14 days after that contact.',
);

const CONTACT = [counts(TOLD_BY_DAY_14, FIRST_DAYS)];
const ARRIVAL = [counts(ARRIVED_BY_DAY_14, TO_ARRIVE)];

/** The last day on which an initial failure can be told; `null`: no clause sets one. */
export function contactLimit(warrantyStartsOn: string): string | null {
  return limit(CONTACT, warrantyStartsOn);
}

/** The last day on which the item can arrive to be exchanged; `null`: no clause sets one. */
export function arrivalLimit(contactedOn: string): string | null {
  return limit(ARRIVAL, contactedOn);
}

function limit(clauses: readonly DecidingClause<Counted, string>[], from: string): string | null {
  const { outcome } = resolve(clauses, RecordedFacts.of<Counted>({ from }));
  return outcome.kind === 'decided' ? outcome.value : null;
}

/**
 * By when an item that failed in its first days has to arrive to be exchanged: 14 days after the contact, that day not
 * counted (FW-W9-4a, A-G-1). Then exchange is withdrawn and the item repaired (FW-W9-4b).
 * @param contactedOn `YYYY-MM-DD` in Asia/Tokyo.
 */
export function initialFailureArrival(contactedOn: string): CountedDeadline<'initial-failure-arrival'> {
  const last = arrivalLimit(contactedOn);
  if (last === null) throw new TypeError('no clause sets a day by which the item has to arrive');
  return {
    kind: 'initial-failure-arrival',
    startFact: 'contactedOn',
    period: `${TO_ARRIVE.count} ${TO_ARRIVE.unit}`,
    firstCountedDay: daysOf(contactedOn, TO_ARRIVE).first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: [ARRIVED_BY_DAY_14.id],
    policyRevision: policyRevision('FW'),
    calendarRevision: null,
  };
}
