import { clauseIndex, returnFreight } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  contradiction,
  event,
  notAllowed,
  record,
} from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

/** A lead refuses the repair on a ground of the rules; a refusal is an event that can be asked about (D17). */
export interface RefuseRepair {
  /** Ids of the clauses of FR and FW that are the ground, e.g. FR-R8-2. */
  readonly grounds: readonly string[];
  readonly reason: RepairCaseEventData<'repair-refused'>['reason'];
}

/** The regulations that a case is decided by, clause by clause. */
const CLAUSES: ReadonlySet<string> = new Set(
  clauseIndex()
    .filter(({ document }) => document === 'FR' || document === 'FW')
    .map(({ id }) => id),
);

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
    const unknown = payload.grounds.filter((ground) => !CLAUSES.has(ground));
    if (unknown.length > 0) {
      return contradiction(`no rule of the repair terms or the warranty: ${unknown.join(', ')}`, { unknown });
    }
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
