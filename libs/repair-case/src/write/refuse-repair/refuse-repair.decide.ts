import { returnFreight } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

/** A lead refuses the repair on a ground of the rules; a refusal is an event that can be asked about (D17). */
export interface RefuseRepair {
  /** Ids of the clauses that are the ground, e.g. of FR-R8. */
  readonly grounds: readonly string[];
  readonly reason: RepairCaseEventData<'repair-refused'>['reason'];
}

export const refuseRepair: CaseCommand<RefuseRepair> = {
  name: 'refuse-repair',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.stage === 'refused') return ALREADY_SO;
    if (state.stage === 'requested' || state.stage === 'received' || state.stage === 'diagnosed')
      return ALLOWED;
    return notAllowed(`the case is ${state.stage}`, 'nothing: a quote or a promise stands', ['FR-R4-1']);
  },
  decide(payload, state, context) {
    const freight = returnFreight({ cause: 'refused', returnCollectChosen: false });
    return record(
      event('repair-refused', {
        refusedOn: dayOf(context.now),
        grounds: [...payload.grounds],
        reason: payload.reason,
        returnFreight: { payer: freight.payer, clauses: [...freight.clauses] },
      }),
      disarm(state, ['repair-target'], 'the repair is refused'),
    );
  },
};
