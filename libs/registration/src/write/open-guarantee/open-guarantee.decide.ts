import { alreadySo } from '#commanding';
import { guaranteeLastDay } from '../../decider/repair-ledger.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** A repaired item left the company: its parts are guaranteed (FR-R4-5). */
export interface OpenGuarantee {
  readonly caseNumber: string;
  readonly parts: readonly string[];
  readonly shippedOn: string;
}

/** Only the last repair counts, so news of an earlier one that comes late changes nothing. */
export const openGuarantee: UnitCommand<OpenGuarantee> = {
  name: 'open-guarantee',
  sealed: {},
  precondition: () => ALLOWED,
  decide({ caseNumber, parts, shippedOn }, { guarantee }, { now }) {
    const future = futureDay({ shippedOn }, now);
    if (future !== null) return future;
    if (guarantee !== null) {
      if (guarantee.caseNumber === caseNumber || shippedOn < guarantee.shippedOn) return alreadySo();
    }
    const lastDay = guaranteeLastDay(shippedOn);
    const clauses = ['FR-R4-5', 'A-FR-08'];
    return record(
      unitEvent('re-repair-guarantee-opened', { caseNumber, parts: [...parts], shippedOn, lastDay, clauses }),
    );
  },
};
