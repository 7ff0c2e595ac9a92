import { daysOf, type StatedPeriod } from '../../../days.js';
import type { Terms } from '../../../terms/terms.js';
import type { ModelTerms } from '../frontier-terms.js';
import { MasterData } from '../master-data.js';
import { announcedEnd } from './announced-end.js';
import { END_IS_ANNOUNCED, SUPPORT_IS, SUPPORT_IS_MEANT_TO_LAST } from './support.clauses.js';

const YEARS: { readonly [D in NonNullable<ModelTerms['device']>]: number } = {
  desktop: 5,
  notebook: 5,
  tablet: 2,
  mobile: 2,
};

/**
 * How long a model is supported. `announced`: through that day, and this binds. `forecast`: a guide that refuses nobody.
 * `unknown`: nothing was announced, and the kind of device or the day of purchase is not known.
 */
export type SupportPeriod =
  | { readonly kind: 'announced'; readonly lastDay: string; readonly clauses: readonly string[] }
  | { readonly kind: 'forecast'; readonly lastDay: string; readonly clauses: readonly string[] }
  | { readonly kind: 'unknown'; readonly clauses: readonly string[] };

/**
 * The support period of a model (FW-W8-1 to FW-W8-3, A-FW-01).
 * @param purchasedOn `YYYY-MM-DD` in Asia/Tokyo, counted as the first day of a forecast; absent: unknown.
 */
export function supportPeriod(
  { model, purchasedOn }: { readonly model: string; readonly purchasedOn?: string },
  terms: Terms,
): SupportPeriod {
  const announced = announcedEnd(new MasterData(terms), model);
  if (announced !== undefined) {
    return { kind: 'announced', lastDay: announced, clauses: [SUPPORT_IS.id, END_IS_ANNOUNCED.id] };
  }
  const clauses = [SUPPORT_IS.id, SUPPORT_IS_MEANT_TO_LAST.id, END_IS_ANNOUNCED.id];
  const device = terms.programmes.frontier?.models?.[model]?.device;
  if (device === undefined || purchasedOn === undefined) return { kind: 'unknown', clauses };
  const guide: StatedPeriod = { unit: 'years', count: YEARS[device], firstDay: 'counted' };
  return { kind: 'forecast', lastDay: daysOf(purchasedOn, guide).last, clauses };
}
