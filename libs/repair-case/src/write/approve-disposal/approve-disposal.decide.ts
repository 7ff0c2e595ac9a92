import { refuse } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  type Precondition,
  record,
} from '../case-command.js';

/** A lead who is another person approves the disposal (D24: four eyes). */
export interface ApproveDisposal {
  readonly reason?: NonNullable<RepairCaseEventData<'disposal-approved'>['reason']>;
}

export const approveDisposal: CaseCommand<ApproveDisposal> = {
  name: 'approve-disposal',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.disposal.kind === 'approved') return ALREADY_SO;
    if (state.disposal.kind === 'none') {
      return notAllowed('no disposal is proposed', 'a disposal is proposed', ['FR-R5-14']);
    }
    return lateContactBlocks(state) ?? ALLOWED;
  },
  decide(payload, state, context) {
    if (state.disposal.kind === 'proposed' && state.disposal.proposedBy === context.actor.id) {
      const message = 'who proposed the disposal does not approve it';
      return refuse('FOUR_EYES.SAME_PERSON', message, { proposedBy: state.disposal.proposedBy }, [
        'FR-R5-14',
      ]);
    }
    return record(event('disposal-approved', { reason: payload.reason ?? null }));
  },
};

/** D24: a customer who turned up after abandonment blocks disposal until a lead decides. */
export function lateContactBlocks(state: OpenCase): Precondition | null {
  if (state.lateContact !== 'undecided') return null;
  return notAllowed('the customer made contact after abandonment', 'a lead decides the late contact', [
    'FR-R5-14',
  ]);
}
