import { accept, fireDeadline, type FiringPayload } from '#commanding';
import { type ContractCommand, ofSupport } from '../contract-command.js';
import { contractEvent } from '../events.js';

/** The timekeeper's word that the 30 days to renew are over (SR-5-1). An order of before still renews (A-SR-03). */
export type LapseContract = FiringPayload;

export const lapseContract: ContractCommand<LapseContract> = {
  name: 'lapse-contract',
  sealed: {},
  precondition: ofSupport,
  decide(payload, state, { now }) {
    const fired = fireDeadline(state.deadlines['renewal-window'], payload, now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline } = fired;
    return accept([contractEvent('contract-lapsed', { deadline })], { effectiveAt: deadline.firesAt });
  },
};
