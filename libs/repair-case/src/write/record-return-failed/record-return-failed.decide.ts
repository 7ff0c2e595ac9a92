import { accept } from '#commanding';
import { followsRepairRules } from '../../decider/pinned-texts.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed } from '../case-command.js';
import { beforeRecorded, dayOf, futureDay } from '../moments.js';
import { NO_TARGET } from '../started-target.js';
import { storedFrom } from '../stored-from.js';

/** Says that the return could not be delivered; three months of storage begin (FR-R5-14). */
export interface RecordReturnFailed {
  /** Default: today in Tokyo. */
  readonly failedOn?: string;
  readonly ground: RepairCaseEventData<'return-failed'>['ground'];
}

export const recordReturnFailed: CaseCommand<RecordReturnFailed> = {
  name: 'record-return-failed',
  sealed: {},
  precondition(state) {
    if (state.custody === 'stored' && state.storage.kind === 'undeliverable') return ALREADY_SO;
    if (state.custody === 'out-for-delivery') return ALLOWED;
    return notAllowed(`the item is ${state.custody}`, 'it is out for delivery', ['FR-R5-14']);
  },
  decide(payload, state, context) {
    const failedOn = payload.failedOn ?? dayOf(context.now);
    const wrong =
      futureDay('failedOn', failedOn, context.now) ??
      (state.shipped === null
        ? null
        : beforeRecorded(
            { field: 'shippedOn', day: state.shipped.shippedOn },
            { field: 'failedOn', day: failedOn },
          ));
    if (wrong !== null) return wrong;
    // Rights once given up are not given up again: an abandoned item waits for its disposal.
    // Other programmes and texts that are not held know no end of storage: a person arranges what becomes of the item.
    const isCounted = state.stage !== 'abandoned' && followsRepairRules(state);
    const storage = isCounted ? storedFrom(failedOn, state, context.stream) : NO_TARGET;
    const failed = event('return-failed', { failedOn, ground: payload.ground });
    return accept([failed, ...storage.events], { warnings: storage.warnings });
  },
};
