import { fittedPart } from '#policy';
import { followsRepairRules, TEXT_NOT_HELD } from '../../decider/pinned-texts.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  record,
  wrongField,
} from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

type Completed = RepairCaseEventData<'repair-completed'>;
/** A fitted part; one whose likeness nobody states is as the original. */
type Part = Omit<Completed['parts'][number], 'removedPartOwner'>;

/** Whose the parts are that are taken out (PN-E-17); i-PRO’s scheme does not say. */
const REMOVED_PARTS = {
  ipro: { removedPartOwner: 'person-decides', clauses: [] },
  frontier: { removedPartOwner: 'person-decides', clauses: TEXT_NOT_HELD },
  'panasonic-pack': { removedPartOwner: 'customer', clauses: ['PN-E-17'] },
} as const;

/** Says what was done and which parts were fitted. */
export interface CompleteRepair {
  readonly work: Completed['work'];
  readonly parts: readonly Part[];
}

export const completeRepair: CaseCommand<CompleteRepair> = {
  name: 'complete-repair',
  sealed: { work: 'text' },
  precondition(state) {
    if (state.stage === 'repaired') return ALREADY_SO;
    if (state.stage !== 'approved' || !state.workStarted) {
      return notAllowed(`the case is ${state.stage}, no work is under way`, 'the repair has been started');
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    const { programme } = state.opened;
    if (!followsRepairRules(state)) {
      const { clauses, removedPartOwner } = REMOVED_PARTS[programme];
      return record(
        event('repair-completed', {
          completedOn: dayOf(context.now),
          work: payload.work,
          parts: payload.parts.map((part) => ({ ...part, removedPartOwner })),
          clauses: payload.parts.length === 0 ? [] : [...clauses],
        }),
        disarm(state, ['repair-target'], 'the repair is completed'),
      );
    }
    const fitted = payload.parts.map((part) => {
      const { origin, makerTested, sameAsOriginal = true } = part;
      return { part, ...fittedPart({ origin, makerTested, sameAsOriginal }) };
    });
    const index = fitted.findIndex(({ mayBeFitted }) => !mayBeFitted);
    const untested = fitted[index];
    if (untested !== undefined) {
      const told = { fields: { part: untested.part.code }, clauses: ['FR-R5-1', 'FR-R5-2'] };
      const message = 'a recycled part needs its maker’s test';
      return wrongField(message, `parts.${index}.makerTested`, 'must be true for a recycled part', told);
    }
    return record(
      event('repair-completed', {
        completedOn: dayOf(context.now),
        work: payload.work,
        parts: payload.parts.map((part) => ({ ...part, removedPartOwner: 'company' as const })),
        clauses: [...new Set(fitted.flatMap(({ clauses }) => clauses))],
      }),
      disarm(state, ['repair-target'], 'the repair is completed'),
    );
  },
};
