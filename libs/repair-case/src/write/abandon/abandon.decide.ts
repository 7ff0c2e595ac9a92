import { accept, fireDeadline, type FiringPayload } from '#commanding';
import { ALLOWED, ALREADY_SO, type CaseCommand, event } from '../case-command.js';
import { disarm } from '../deadlines.js';

/** The timekeeper's word that three months of storage have passed (FR-R5-14). Disposal is left to people. */
export type Abandon = FiringPayload;

export const abandon: CaseCommand<Abandon> = {
  name: 'abandon',
  sealed: {},
  precondition: (state) => (state.custody === 'stored' && state.stage !== 'abandoned' ? ALLOWED : ALREADY_SO),
  decide(payload, state, context) {
    const fired = fireDeadline(state.deadlines['storage'], payload, context.now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline, clauses } = fired;
    const others = disarm(state, ['quote-answer', 'repair-target'], 'the item is deemed abandoned');
    return accept([event('deemed-abandoned', { deadline, clauses: [...clauses] }), ...others], {
      effectiveAt: deadline.firesAt,
    });
  },
};
