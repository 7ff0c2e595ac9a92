import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';

/** A lead decides what a customer's contact after abandonment changes (D24). */
export interface DecideLateContact {
  readonly decision: 'disposal-goes-on' | 'item-goes-back';
  readonly reason: RepairCaseEventData<'late-contact-decided'>['reason'];
}

export const decideLateContact: CaseCommand<DecideLateContact> = {
  name: 'decide-late-contact',
  sealed: { reason: 'text' },
  precondition: (state) =>
    state.lateContact === 'undecided'
      ? ALLOWED
      : notAllowed('no late contact waits for a decision', 'the customer makes contact after abandonment'),
  decide(payload) {
    const { reason } = payload;
    return payload.decision === 'disposal-goes-on'
      ? record(event('late-contact-decided', { reason }))
      : record(event('abandonment-lifted', { reason }));
  },
};
