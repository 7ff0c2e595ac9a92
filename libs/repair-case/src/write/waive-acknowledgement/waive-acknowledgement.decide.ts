import { demandOf } from '../../decider/wanted-acknowledgement.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { nothingToAcknowledge } from '../before-acknowledging.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';

type Waived = RepairCaseEventData<'acknowledgement-waived'>;

/** A lead goes on without an acknowledgement, where the text that governs leaves it open (D25). */
export interface WaiveAcknowledgement {
  readonly of: Waived['of'];
  readonly reason: Waived['reason'];
}

export const waiveAcknowledgement: CaseCommand<WaiveAcknowledgement> = {
  name: 'waive-acknowledgement',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.acknowledgement.kind === 'waived') return ALREADY_SO;
    const nothing = nothingToAcknowledge(state);
    if (nothing !== null) return nothing;
    if (state.acknowledgement.kind === 'given') {
      return notAllowed('the customer has acknowledged it', 'nothing: the work waits for no more');
    }
    const demand = demandOf(state);
    return demand.kind === 'demanded'
      ? notAllowed(
          'the text that governs demands it',
          'record-acknowledgement puts it on record',
          demand.clauses,
        )
      : ALLOWED;
  },
  decide({ of, reason }, state, { now }) {
    const demand = demandOf(state);
    const clauses = demand.kind === 'none' ? [] : [...demand.clauses];
    return record(event('acknowledgement-waived', { of, waivedOn: dayOf(now), reason, clauses }));
  },
};
