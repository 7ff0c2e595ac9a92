import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { ruled } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { announcedEnd, END_IS_ANNOUNCED } from './announced-end.js';
import {
  GUIDE_CLAUSES,
  SERVICE_CLAUSES,
  type SupportedModel,
  type SupportService,
} from './support.clauses.js';

/**
 * How long a model is supported and what is given until then. `announced`: through that day, and this binds. `forecast`:
 * a guide that refuses nobody. `unknown`: nothing was announced, and the kind of device or the day of purchase is not
 * known.
 */
export type SupportPeriod = {
  readonly gives: readonly SupportService[];
  readonly clauses: readonly string[];
} & ({ readonly kind: 'announced' | 'forecast'; readonly lastDay: string } | { readonly kind: 'unknown' });

/**
 * The support period of a model (FW-W8-1 to FW-W8-3, A-FW-01).
 * @param purchasedOn `YYYY-MM-DD` in Asia/Tokyo, counted as the first day of a forecast; absent: unknown.
 * @param on the day that the question is about, `YYYY-MM-DD`: what the product master says for it.
 */
export function supportPeriod(
  { model, purchasedOn }: { readonly model: string; readonly purchasedOn?: string },
  terms: Terms,
  on: string,
): SupportPeriod {
  const services = ruled<object, readonly SupportService[]>(SERVICE_CLAUSES, {}, []);
  const gives = services.value;
  const masterData = new MasterData(terms, on);
  const announced = announcedEnd(masterData, model);
  if (announced !== undefined) {
    const clauses = [...services.clauses, END_IS_ANNOUNCED.id];
    return { kind: 'announced', lastDay: announced, gives, clauses };
  }
  const device = masterData.model(model)?.device ?? null;
  const facts: SupportedModel = { device, purchasedOn: purchasedOn ?? null };
  const { outcome, fired } = resolve(GUIDE_CLAUSES, RecordedFacts.of(facts));
  const guided = fired.map(({ clause }) => clause);
  const clauses = [...services.clauses, ...guided, END_IS_ANNOUNCED.id];
  return outcome.kind === 'decided'
    ? { kind: 'forecast', lastDay: outcome.value, gives, clauses }
    : { kind: 'unknown', gives, clauses };
}
