import { returnFreight } from '#policy';
import { isBeforeWork } from '../../decider/before-work.js';
import { followsRepairRules } from '../../decider/pinned-texts.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  record,
  wrongFields,
} from '../case-command.js';
import { LEFT_TO_PERSON } from '../charges.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';
import { rulesOf } from '../own-clauses.js';

/** A lead refuses the repair on a ground of the rules; a refusal is an event that can be asked about (D17). */
export interface RefuseRepair {
  /** Ids of the clauses of the programme that are the ground, e.g. FR-R8-2. */
  readonly grounds: readonly string[];
  readonly reason: RepairCaseEventData<'repair-refused'>['reason'];
}

export const refuseRepair: CaseCommand<RefuseRepair> = {
  name: 'refuse-repair',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.stage === 'refused') return ALREADY_SO;
    if (isBeforeWork(state)) return ALLOWED;
    return notAllowed(`the case is ${state.stage}`, 'nothing: a quote or a promise stands', ['FR-R4-1']);
  },
  decide(payload, state, context) {
    const { programme } = state.opened;
    const known = rulesOf(programme);
    const unknown = payload.grounds.filter((ground) => !known.has(ground));
    if (unknown.length > 0) {
      const problems = payload.grounds.flatMap((ground, index) =>
        known.has(ground) ? [] : [{ field: `grounds.${index}`, rule: 'is no rule of the programme' }],
      );
      return wrongFields(`no rule of the programme: ${unknown.join(', ')}`, problems, {
        fields: { unknown },
      });
    }
    const freight = followsRepairRules(state)
      ? returnFreight({ cause: 'refused', returnCollectChosen: false })
      : LEFT_TO_PERSON;
    return record(
      event('repair-refused', {
        refusedOn: dayOf(context.now),
        grounds: [...payload.grounds],
        reason: payload.reason,
        returnFreight: { payer: freight.payer, clauses: [...freight.clauses] },
      }),
      disarm(state, ['repair-target', 'visit-target'], 'the repair is refused'),
    );
  },
};
