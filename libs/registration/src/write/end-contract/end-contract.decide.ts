import { accept, fireDeadline, type FiringPayload } from '#commanding';
import { renewalWindow } from '../../decider/renewal-window.js';
import type { ContractCommand } from '../contract-command.js';
import { arm, disarm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { ALLOWED } from '../registration-command.js';

/**
 * The timekeeper's word that the last day is over. Of support the 30 days to renew begin (SR-4-2): where no text says how
 * many they are, nothing ends them by itself, and a person sees to the renewal.
 */
export type EndContract = FiringPayload;

export const endContract: ContractCommand<EndContract> = {
  name: 'end-contract',
  sealed: {},
  precondition: () => ALLOWED,
  decide(payload, state, { now, stream }) {
    const fired = fireDeadline(state.deadlines['contract-end'], payload, now);
    if (fired.kind === 'answer') return fired.decision;
    const ended = contractEvent('contract-ended', { deadline: fired.deadline });
    const effectiveAt = fired.deadline.firesAt;
    if (state.kind !== 'support') {
      return accept([ended, ...disarm(state, 'consumable-contact', 'the contract ended')], { effectiveAt });
    }
    const counted = renewalWindow(state);
    if (counted === null) return accept([ended], { effectiveAt });
    const { period, firstCountedDay, lastDay, clauses, policyRevision } = counted;
    const window = arm(state, stream, {
      kind: 'renewal-window',
      period,
      startFact: 'endedOn',
      startsOn: state.lastDay,
      firstCountedDay,
      lastDay,
      clauses: [...clauses],
      policyRevision,
    });
    return accept([ended, window], { effectiveAt });
  },
};
