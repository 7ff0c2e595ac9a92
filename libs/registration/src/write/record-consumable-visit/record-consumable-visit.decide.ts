import { accept, alreadySo } from '#commanding';
import { consumablesOf } from '../../decider/consumables.js';
import { byRepairCase, farFromDue, noLongerDue, withConsumables } from '../consumables.js';
import { asPack, type ContractCommand } from '../contract-command.js';
import { disarm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { blocked, contradiction, toldOtherwise } from '../registration-command.js';

/** The planned replacement of consumables was done. */
export interface RecordConsumableVisit {
  readonly visitId: string;
  readonly doneOn: string;
  /** The customer knows that the old drive can no longer be played back (PN-X-5). */
  readonly playbackLossAcknowledged: boolean;
}

export const recordConsumableVisit: ContractCommand<RecordConsumableVisit> = {
  name: 'record-consumable-visit',
  sealed: {},
  precondition: withConsumables,
  decide({ visitId, doneOn, playbackLossAcknowledged }, open, context) {
    const pack = asPack(open);
    if (pack.visit?.visitId === visitId) return toldOtherwise({ doneOn }, pack.visit) ?? alreadySo();
    const isOfCase = byRepairCase(context);
    // Somebody told it by hand before.
    if (isOfCase && pack.visit?.doneOn === doneOn) return alreadySo();
    const { state } = consumablesOf(pack);
    // What was done before the cover stopped or ended may be told after it; what was done on a case was, given up or not.
    const closed = state === 'done' || (state === 'lapsed' && !isOfCase) ? noLongerDue(pack) : null;
    const refusal = closed ?? futureDay({ doneOn }, context.now);
    if (refusal !== null) return refusal;
    if (doneOn < pack.startsOn || pack.lastDay < doneOn) {
      return contradiction('doneOn', `${doneOn} is not in the term of the pack`);
    }
    if (!playbackLossAcknowledged) {
      return blocked('the loss of playback is not acknowledged', 'the customer acknowledges it', ['PN-X-5']);
    }
    const clauses = ['PN-X-1', 'PN-X-2', 'PN-X-5'];
    const done = contractEvent('consumable-visit-recorded', { visitId, doneOn, clauses });
    const disarmed = disarm(pack, 'consumable-contact', 'the consumables were replaced');
    return accept([done, ...disarmed], { warnings: farFromDue(doneOn, pack) });
  },
};
