import type { AgreedVisit } from '../../decider/state.js';
import { ALLOWED, type CaseCommand, notAllowed } from '../case-command.js';
import type { RecordVisit } from './record-visit.command.js';
import { visitDone } from './visit-done.js';
import { visitNotPossible } from './visit-not-possible.js';

export const recordVisit: CaseCommand<RecordVisit> = {
  name: 'record-visit',
  sealed: { findings: 'text', reason: 'text' },
  precondition({ custody, stage, visit }) {
    if (stage === 'cancelled' || stage === 'refused') {
      return notAllowed(`the case is ${stage}`, 'nothing: no repair is in hand');
    }
    return custody === 'with-customer' && visit.kind === 'agreed'
      ? ALLOWED
      : notAllowed('no visit is agreed', 'a visit is agreed');
  },
  decide(payload, state, context) {
    if (state.visit.kind !== 'agreed') throw new RangeError('a visit is recorded that was not agreed');
    const visit: AgreedVisit = state.visit.visit;
    return payload.outcome === 'done'
      ? visitDone(payload, { visit, state, context })
      : visitNotPossible(payload, { visit, state, context });
  },
};
