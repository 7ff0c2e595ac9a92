import { accept } from '#commanding';
import { ALLOWED, ALREADY_SO, type CaseCommand, event } from '../case-command.js';
import { disarm, fire, type FiringPayload } from '../deadlines.js';

/** The timekeeper's word that three months of storage have passed (FR-R5-14). Disposal is left to people. */
export type Abandon = FiringPayload;

export const abandon: CaseCommand<Abandon> = {
  name: 'abandon',
  sealed: {},
  precondition: (state) => (state.custody === 'stored' && state.stage !== 'abandoned' ? ALLOWED : ALREADY_SO),
  decide(payload, state, context) {
    const fired = fire(state, 'storage', payload, context.now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline, clauses } = fired;
    const others = disarm(state, ['quote-answer', 'repair-target'], 'the item is deemed abandoned');
    return accept([event('deemed-abandoned', { deadline, clauses }), ...others], {
      effectiveAt: deadline.firesAt,
    });
  },
};
