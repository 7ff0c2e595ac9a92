import { lastDayIn, type StatedPeriod } from '../../../days.js';
import type { ClauseText } from '../../../kernel/clause.js';
import { countIfAny, countOf, says } from '../../../stated-count.js';

export const GRACE_TEXT: ClauseText = {
  id: 'SR-4-2',
  document: 'SR',
  paraphrase: {
    ja: '保証期間を過ぎても、30日以内であれば更新の手続きができる。',
    en: 'Up to 30 days past the end the renewal is still possible.',
  },
};

export const BAR_TEXT: ClauseText = {
  id: 'SR-5-1',
  document: 'SR',
  paraphrase: {
    ja: 'サポートの終了から30日以上過ぎると、原則として新しいサポート契約は購入できない。',
    en: 'Once 30 days or more have passed since the end, a new support contract in principle cannot be bought.',
  },
};

/** The clauses on how many days after the end a renewal is still possible, and on after how many it is barred. */
export const GRACE_DAYS = [says(GRACE_TEXT, 30)];
export const BAR_DAYS = [says(BAR_TEXT, 30)];

/** The end itself is not counted: the slides' own figures show it (A-G-1). Holidays do not move it (A-G-3). */
function daysAfterEnd(count: number): StatedPeriod {
  return { unit: 'days', count, firstDay: 'not-counted' };
}

/**
 * The days in which a term that ended can be renewed at the ordinary price.
 * @throws Unanswered where the text does not say how many they are
 */
export function gracePeriod(): StatedPeriod {
  return daysAfterEnd(countOf(GRACE_DAYS));
}

/** The last of those days. @throws Unanswered where the text does not say how many they are */
export function renewableUntil(endedOn: string): string {
  return lastDayIn(endedOn, gracePeriod());
}

/** Whether the text knows such days at all. */
export function isGraceGiven(): boolean {
  return countIfAny(GRACE_DAYS) !== null;
}

/** Whether an order comes on one of them. @throws Unanswered where the text does not say how many they are */
export function isInGrace(orderedOn: string, endedOn: string): boolean {
  return endedOn < orderedOn && orderedOn <= renewableUntil(endedOn);
}

/** Whether an order comes so late that it is barred. @throws Unanswered where the text does not say how late that is */
export function isBarred(orderedOn: string, endedOn: string): boolean {
  return orderedOn >= lastDayIn(endedOn, daysAfterEnd(countOf(BAR_DAYS)));
}

/** Whether an order is barred and comes after the days in which it could still have been made. */
export function isBeyondGrace(orderedOn: string, endedOn: string): boolean {
  if (countIfAny(BAR_DAYS) === null || !isBarred(orderedOn, endedOn)) return false;
  return !isGraceGiven() || !isInGrace(orderedOn, endedOn);
}
