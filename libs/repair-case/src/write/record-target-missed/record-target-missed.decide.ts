import { accept, fireDeadline, type FiringPayload } from '#commanding';
import { targetOf } from '../../decider/reducers/deadlines.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event } from '../case-command.js';
import { ownClauses } from '../own-clauses.js';

/** The timekeeper's alarm that a target passed: 14 business days of a repair, two of a visit (FR-R3-2, FR-R4-2, PN-T-1). */
export type RecordTargetMissed = FiringPayload;

export const recordTargetMissed: CaseCommand<RecordTargetMissed> = {
  name: 'record-target-missed',
  sealed: {},
  precondition: (state) => (state.clock === 'running' ? ALLOWED : ALREADY_SO),
  decide(payload, state, context) {
    const target = state.deadlines[targetOf(state, payload.deadlineId)];
    const fired = fireDeadline(target, payload, context.now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline, clauses } = fired;
    // No ground of delay is on record; other programmes than FRONTIER's know none.
    const cited = [...clauses, ...ownClauses(state.opened.programme, ['FR-R6-0'])];
    return accept([event('target-missed', { deadline, clauses: cited })], {
      effectiveAt: deadline.firesAt,
    });
  },
};
