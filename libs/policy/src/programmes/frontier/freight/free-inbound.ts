import { daysOf } from '../../../days.js';
import { countOf, says } from '../../../stated-count.js';
import { said } from '../clause-text.js';

export const SENT_WITHIN_14_DAYS = said(
  'FR-R2-5c',
  '保証期間の起算日から14日以内に送られた品の送料は当社が負担する。',
  'Items sent within 14 days of the warranty start travel at the company’s cost.',
);

/** The clauses on for how many days the company pays the way in. */
export const FREE_INBOUND_DAYS = [says(SENT_WITHIN_14_DAYS, 14)];

/**
 * The first and the last of the days in which what is sent travels at the company's cost, `YYYY-MM-DD`.
 * @throws Unanswered where the text does not say how many they are
 */
export function freeInboundDays(warrantyStartsOn: string): { readonly first: string; readonly last: string } {
  return daysOf(warrantyStartsOn, { unit: 'days', count: countOf(FREE_INBOUND_DAYS), firstDay: 'counted' });
}
