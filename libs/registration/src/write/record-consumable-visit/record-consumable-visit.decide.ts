import { accept, alreadySo, type Warning } from '#commanding';
import type { MaintenancePack } from '../../decider/contract.state.js';
import { consumableWindow } from '../../decider/pack-application.js';
import { asPack, type ContractCommand } from '../contract-command.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import {
  ALLOWED,
  blocked,
  contradiction,
  notAllowed,
  type RegistrationContext,
} from '../registration-command.js';

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
  precondition: (state) =>
    state.kind === 'pack' && state.opened.consumableVisits > 0
      ? ALLOWED
      : notAllowed('consumables are not part of this contract', 'a longer on-site pack is held', [
          'PN-X-1',
          'PN-X-8',
        ]),
  decide({ visitId, doneOn, playbackLossAcknowledged }, open, context) {
    const state = asPack(open);
    if (state.visit?.visitId === visitId) return alreadySo();
    if (state.visit !== null) {
      return blocked('consumables were replaced once already', null, ['PN-X-2'], {
        doneOn: state.visit.doneOn,
      });
    }
    const future = futureDay({ doneOn }, context.now);
    if (future !== null) return future;
    if (doneOn < state.startsOn || state.lastDay < doneOn) {
      return contradiction('doneOn', `${doneOn} is not in the term of the pack`);
    }
    if (!playbackLossAcknowledged) {
      return blocked('the loss of playback is not acknowledged', 'the customer acknowledges it', ['PN-X-5']);
    }
    const clauses = ['PN-X-1', 'PN-X-2', 'PN-X-5'];
    return accept([contractEvent('consumable-visit-recorded', { visitId, doneOn, clauses })], {
      warnings: farFromDue(doneOn, state, context),
    });
  },
};

/** It is due around the three-year mark of a device; it counts as the one of the pack whenever it was done. */
function farFromDue(
  doneOn: string,
  { opened }: MaintenancePack,
  { terms, now }: RegistrationContext,
): readonly Warning[] {
  const { service, years, appliedOn, devices } = opened;
  const windows = devices.flatMap(
    ({ purchasedOn }) =>
      consumableWindow({ service, years, purchasedOn }, terms, { appliedOn, knownAt: now }) ?? [],
  );
  const [first] = windows.toSorted((one, other) => (one.contactOn < other.contactOn ? -1 : 1));
  const due = windows.some(({ contactOn, latestOn }) => contactOn <= doneOn && doneOn <= latestOn);
  if (first === undefined || due) return [];
  const message = `consumables are due from ${first.contactOn} to ${first.latestOn}`;
  return [{ code: 'PACK.CONSUMABLES_NOT_DUE', message, clauses: ['PN-X-4', 'A-PN-06'] }];
}
