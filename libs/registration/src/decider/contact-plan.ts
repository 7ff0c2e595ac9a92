import { type AppliedOn, decideConsumables, type Terms } from '#policy';
import type { ContractEventData as Data } from '../events/index.js';
import { type Ground, rulingOf } from './ruling.js';

type Windows = Data<'consumable-contact-planned'>['windows'];
type Opened = Pick<Data<'maintenance-pack-opened'>, 'service' | 'years' | 'devices'>;

/** When the customer of a pack is contacted for the replacement of consumables, and on which clauses that stands. */
export interface ContactPlan extends Ground {
  /** One for each day on which devices were bought, the earliest first; none: nobody set the months (A-PN-06). */
  readonly windows: Windows;
}

/**
 * What PN-X-4 says of a pack that includes the replacement.
 * @param at the day of application, whose text holds for the whole of the pack
 */
export function contactPlan({ service, years, devices }: Opened, terms: Terms, at: AppliedOn): ContactPlan {
  const windows: Windows = [];
  const clauses: string[] = [];
  const texts: string[] = [];
  for (const purchasedOn of [...new Set(devices.map((device) => device.purchasedOn))].sort()) {
    const facts = { service, years, purchasedOn, replacedOn: null };
    const ruling = rulingOf(decideConsumables(facts, terms, at));
    if (ruling.kind === 'needs-facts') throw new TypeError(`a pack says all of ${ruling.ask.join(', ')}`);
    const { kind } = ruling;
    if (kind === 'settled' && ruling.answer.kind === 'entitled') {
      windows.push({ purchasedOn, ...ruling.answer.window });
    }
    clauses.push(...ruling.clauses, 'A-PN-06');
    texts.push(ruling.policyRevision);
  }
  return { windows, clauses: [...new Set(clauses)], policyRevision: [...new Set(texts)].join(' ') };
}
