import { alreadySo } from '#commanding';
import type { Sealed } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { ALLOWED, record, toldOtherwise } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** The unit goes to somebody else. */
export interface TransferOwnership {
  readonly transferId: string;
  readonly transferredOn: string;
  readonly owner: Sealed;
}

export const transferOwnership: UnitCommand<TransferOwnership> = {
  name: 'transfer-ownership',
  sealed: { owner: 'contact' },
  precondition: () => ALLOWED,
  decide({ transferId, transferredOn, owner }, { transfers, sale, registered }, { now }) {
    const known = transfers.find((one) => one.transferId === transferId);
    if (known !== undefined) return toldOtherwise({ transferredOn }, known) ?? alreadySo();
    const refusal =
      futureDay({ transferredOn }, now) ??
      beforeDay({ transferredOn }, { soldOn: sale?.soldOn, factoryShippedOn: registered.factoryShippedOn });
    return refusal ?? record(unitEvent('ownership-transferred', { transferId, transferredOn, owner }));
  },
};
