import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';

/** Proposes to dispose of everything that was sent in (FR-R5-14). */
export interface ProposeDisposal {
  readonly reason: RepairCaseEventData<'disposal-proposed'>['reason'];
}

export const proposeDisposal: CaseCommand<ProposeDisposal> = {
  name: 'propose-disposal',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.stage !== 'abandoned' || state.custody !== 'stored') {
      return notAllowed(`the case is ${state.stage}`, 'three months of storage have passed', ['FR-R5-14']);
    }
    return state.disposal.kind === 'none' ? ALLOWED : ALREADY_SO;
  },
  decide(payload, state) {
    const { model } = state.opened.item;
    const accessories = state.arrival.kind === 'arrived' ? state.arrival.arrival.accessories : [];
    return record(
      event('disposal-proposed', {
        reason: payload.reason,
        inventory: [{ kind: model, count: 1 }, ...accessories],
        contactAttempts: state.contactAttempts,
      }),
    );
  },
};
