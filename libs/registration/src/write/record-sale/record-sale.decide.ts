import { alreadySo, type Decision } from '#commanding';
import { isListed, type Terms } from '#policy';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Sealed } from '../../events/shapes.js';
import { byAnotherMaker } from '../by-another-maker.js';
import { warnedOfDelivery } from '../delivered-later.js';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { ALLOWED, contradiction, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** Says by whom, when and to whom the unit was sold. An absent answer is not known. */
export interface RecordSale {
  readonly seller: string;
  /** Whether the seller is a designated shop of FRONTIER; where the list of shops is set, it has to agree. */
  readonly designatedShop?: boolean;
  /** Whether the buyer was a Partners Circle member at the sale (IP-P-1, A-IP-11). */
  readonly memberSale?: boolean;
  readonly soldOn: string;
  readonly deliveredOn?: string;
  readonly owner?: Sealed;
}

/** A unit is sold once; whoever has it later got it by a transfer. */
export const recordSale: UnitCommand<RecordSale> = {
  name: 'record-sale',
  sealed: { owner: 'contact' },
  precondition: () => ALLOWED,
  decide(payload, unit, { now, terms }) {
    const { sale } = unit;
    const { seller, soldOn } = payload;
    const deliveredOn = payload.deliveredOn ?? null;
    const refusal =
      futureDay({ soldOn, deliveredOn }, now) ??
      beforeDay({ deliveredOn }, { soldOn, factoryShippedOn: unit.registered.factoryShippedOn });
    if (refusal !== null) return refusal;
    const said = {
      seller,
      designatedShop: payload.designatedShop ?? null,
      memberSale: payload.memberSale ?? null,
      soldOn,
      deliveredOn,
    };
    if (sale === null) {
      const denied = deniedByList(payload, unit, terms);
      const recorded = unitEvent('sale-recorded', { ...said, owner: payload.owner ?? null });
      return denied ?? warnedOfDelivery(record(recorded), unit);
    }
    const other = (Object.keys(said) as (keyof typeof said)[]).find((fact) => sale[fact] !== said[fact]);
    return other === undefined ? alreadySo() : contradiction(other, 'another sale of this unit is on record');
  },
};

/** The list decides which shops are designated (FR-R3-4-6); what is said against it would be believed later. */
function deniedByList(
  { seller, designatedShop, soldOn }: RecordSale,
  unit: RegisteredUnit,
  { programmes }: Terms,
): Decision | null {
  const shops = programmes.frontier?.designatedShops;
  if (designatedShop === undefined || shops === undefined) return null;
  if (byAnotherMaker('frontier', 'designatedShop', unit) !== null) return null;
  return isListed(shops, seller, () => soldOn) === designatedShop
    ? null
    : contradiction(
        'designatedShop',
        `the list of designated shops says otherwise of ${seller} on ${soldOn}`,
      );
}
