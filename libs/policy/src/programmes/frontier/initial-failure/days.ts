import { lastDayIn, type StatedPeriod } from '../../../days.js';
import { countIfAny, countOf, says } from '../../../stated-count.js';
import { said } from '../clause-text.js';

export const FAILED_BY_DAY_14 = said(
  'FW-W9-1',
  '起算日から14日以内に故障した製品(初期不良)は、修理するか同等品に交換する。',
  'Failure within 14 days of the start, an initial failure, is answered by repair or exchange for an equivalent.',
);

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

export const SHORTAGE_TOLD_BY_DAY_14 = said(
  'FW-W9-8a',
  '製品の欠品は、起算日から14日以内に連絡する。',
  'Shortages in a new product are reported to the customer centre within 14 days of the start.',
);

/** The clauses on within how many days it fails, is told of and arrives, and a shortage is told of. */
export const FAILURE_DAYS = [says(FAILED_BY_DAY_14, 14)];
export const CONTACT_DAYS = [says(TOLD_BY_DAY_14, 14)];
export const ARRIVAL_DAYS = [says(ARRIVED_BY_DAY_14, 14)];
export const SHORTAGE_DAYS = [says(SHORTAGE_TOLD_BY_DAY_14, 14)];

const FIRST_DAYS = [...FAILURE_DAYS, ...CONTACT_DAYS, ...SHORTAGE_DAYS];

/**
 * The 14th day of the warranty, its start counted as the first (FW-W9-1, FW-W9-3, FW-W9-8a; A-G-1).
 * @throws Unanswered where the text does not say how many days are the first, or says it in two ways
 */
export function fourteenthDay(warrantyStartsOn: string): string {
  return lastDayIn(warrantyStartsOn, withStart(countOf(FIRST_DAYS)));
}

/** The last day on which a failure is an initial one. @throws Unanswered where the text does not say which */
export function failureLimit(warrantyStartsOn: string): string {
  return lastDayIn(warrantyStartsOn, withStart(countOf(FAILURE_DAYS)));
}

/** The last day on which a shortage is told of in time. @throws Unanswered where the text does not say which */
export function shortageLimit(warrantyStartsOn: string): string {
  return lastDayIn(warrantyStartsOn, withStart(countOf(SHORTAGE_DAYS)));
}

/** The last day on which an initial failure can be told; `null`: no clause sets one. */
export function contactLimit(warrantyStartsOn: string): string | null {
  const count = countIfAny(CONTACT_DAYS);
  return count === null ? null : lastDayIn(warrantyStartsOn, withStart(count));
}

/** The last day on which the item can arrive to be exchanged; `null`: no clause sets one. */
export function arrivalLimit(contactedOn: string): string | null {
  const count = countIfAny(ARRIVAL_DAYS);
  return count === null ? null : lastDayIn(contactedOn, afterContact(count));
}

/** Days of which the start of the warranty is the first. */
function withStart(count: number): StatedPeriod {
  return { unit: 'days', count, firstDay: 'counted' };
}

/** Days after a contact, that day not counted. */
export function afterContact(count: number): StatedPeriod {
  return { unit: 'days', count, firstDay: 'not-counted' };
}
