import { accept } from '#commanding';
import { ALLOWED, ALREADY_SO, type CaseCommand, event } from '../case-command.js';
import { fire, type FiringPayload } from '../deadlines.js';

/** The timekeeper's alarm that the target of 14 business days passed (FR-R3-2, FR-R4-2). */
export type RecordTargetMissed = FiringPayload;

export const recordTargetMissed: CaseCommand<RecordTargetMissed> = {
  name: 'record-target-missed',
  sealed: {},
  precondition: (state) => (state.clock === 'running' ? ALLOWED : ALREADY_SO),
  decide(payload, state, context) {
    const fired = fire(state, 'repair-target', payload, context.now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline, clauses } = fired;
    return accept([event('target-missed', { deadline, clauses: [...clauses, 'FR-R6-0'] })], {
      effectiveAt: deadline.firesAt,
    });
  },
};
