import type { AppliedOn, Terms } from '#policy';
import { spanOf } from '../../decider/opened-contract.js';
import { consumableVisits, deviceTerm, type PackApplication } from '../../decider/pack-application.js';
import type { Ruling } from '../../decider/ruling.js';
import type { ContractEventData } from '../../events/index.js';

/** What a pack promises: the days of each contracted device, and the planned replacement of consumables. */
export type Promised = Pick<ContractEventData<'maintenance-pack-opened'>, 'devices' | 'consumableVisits'>;

/** What the application is promised by the text of a day; the first device that the rules leave open leaves all open. */
export function promisedTo(
  { service, years, system }: PackApplication,
  terms: Terms,
  at: AppliedOn,
): Ruling<Promised> {
  const devices: Promised['devices'] = [];
  let last: Ruling<unknown> = { kind: 'needs-facts', ask: ['devices'] };
  for (const { unitId, pack, purchasedOn } of system) {
    if (pack === undefined) continue;
    const term = deviceTerm({ service, years, purchasedOn }, terms, at);
    if (term.kind !== 'settled') return term.kind === 'needs-facts' ? term : { ...term, proposal: null };
    devices.push({ unitId, purchasedOn, ...term.answer });
    last = { ...term, clauses: [...term.clauses, 'A-PN-18'] };
  }
  if (last.kind !== 'settled') return { kind: 'needs-facts', ask: ['devices'] };
  const purchasedOn = spanOf(devices).startsOn;
  const visits = consumableVisits({ service, years, purchasedOn }, terms, at);
  return { ...last, answer: { devices, consumableVisits: visits } };
}
