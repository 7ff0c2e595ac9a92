import { alreadySo } from '#commanding';
import type { Sealed } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, record } from '../registration-command.js';
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
  decide({ transferId, transferredOn, owner }, { transfers }, { now }) {
    if (transfers.some((one) => one.transferId === transferId)) return alreadySo();
    const future = futureDay({ transferredOn }, now);
    return future ?? record(unitEvent('ownership-transferred', { transferId, transferredOn, owner }));
  },
};
