import { exhaustive } from '#kernel';
import type { Terms } from '../../../terms/terms.js';
import { guaranteeDays } from '../guarantee/guarantee-days.js';
import { SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import { initialFailureArrival } from '../initial-failure/arrival-deadline.js';
import { fourteenthDay } from '../initial-failure/days.js';
import { missingItemDeadline } from '../missing-item/missing-item-deadline.js';
import { quoteAnswerDeadline } from '../quote/answer-deadline.js';
import { storageDeadline } from '../storage/storage-deadline.js';
import { repairTarget } from '../target/repair-target.js';
import { upgradeQuoteReview } from '../upgrade/quote-review.js';
import type { Cited } from './cited.js';

/** A period that the texts count, by what begins on its first day. */
export type Period =
  | 'repair-target'
  | 'quote-answer'
  | 'upgrade-quote-review'
  | 'storage'
  | 'missing-item'
  | 'initial-failure-arrival'
  | 'first-14-days'
  | 'guarantee';

export interface LastDayFacts {
  readonly period: Period;
  /** The day it is counted from, `YYYY-MM-DD` in Asia/Tokyo. */
  readonly from: string;
}

/** The last day of a period; it runs to the end of that day. */
export interface LastDay extends Cited {
  readonly kind: Period;
  readonly lastDay: string;
}

/**
 * The last day of a period that begins on a day.
 * @throws MissingTerms when business days are counted and the calendar is unset, or lacks a year.
 */
export function lastDay({ period, from }: LastDayFacts, terms: Terms): LastDay {
  const { lastDay: day, clauses } = counted(period, from, terms);
  return { kind: period, lastDay: day, clauses };
}

function counted(period: Period, from: string, terms: Terms): Pick<LastDay, 'lastDay' | 'clauses'> {
  switch (period) {
    case 'repair-target':
      return repairTarget(from, terms);
    case 'quote-answer':
      return quoteAnswerDeadline(from, terms);
    case 'upgrade-quote-review':
      return upgradeQuoteReview(from, terms);
    case 'storage':
      return storageDeadline(from);
    case 'missing-item':
      return missingItemDeadline(from);
    case 'initial-failure-arrival':
      return initialFailureArrival(from);
    case 'first-14-days':
      return { lastDay: fourteenthDay(from), clauses: ['FW-W9-1', 'FW-W9-3', 'FW-W9-8a'] };
    case 'guarantee':
      return { lastDay: guaranteeDays(from).lastDay, clauses: [SAME_PART_AGAIN.id] };
    default:
      return exhaustive(period);
  }
}
