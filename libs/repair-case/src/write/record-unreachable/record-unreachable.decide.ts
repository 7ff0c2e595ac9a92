import { refuse } from '#commanding';
import { storageDeadline } from '#policy';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { arm } from '../deadlines.js';
import { beforeArrival, dayOf, futureDay } from '../moments.js';

/** Says that the customer cannot be reached at all; three months of storage begin (FR-R5-14, A-FR-09). */
export interface RecordUnreachable {
  /** Default: today in Tokyo. */
  readonly since?: string;
}

export const recordUnreachable: CaseCommand<RecordUnreachable> = {
  name: 'record-unreachable',
  sealed: {},
  precondition(state) {
    if (state.custody === 'stored' && state.storage.kind === 'unreachable') return ALREADY_SO;
    if (state.custody === 'held' && state.stage !== 'abandoned') return ALLOWED;
    return notAllowed(`the item is ${state.custody}`, 'the item is held here', ['FR-R5-14']);
  },
  decide(payload, state, context) {
    const since = payload.since ?? dayOf(context.now);
    const wrong = futureDay('since', since, context.now) ?? beforeArrival(state, 'since', since);
    if (wrong !== null) return wrong;
    const wanted = context.terms.programmes.frontier?.contactAttempts;
    const made = state.contactAttempts;
    if (wanted === undefined && context.actor.role !== 'lead') {
      const message = 'how many attempts are enough is not configured: a lead decides';
      return refuse('REPAIR_CASE.PERSON_DECIDES', message, { made }, ['A-FR-09']);
    }
    if (wanted !== undefined && made < wanted) {
      const message = `${made} of ${wanted} attempts to reach the customer are on record`;
      const fields = { made, wanted, until: `${wanted} attempts are on record` };
      return refuse('REPAIR_CASE.NOT_ALLOWED_NOW', message, fields, ['FR-R5-14', 'A-FR-09']);
    }
    return record(
      event('customer-unreachable', {
        since,
        attempts: made,
        wantedAttempts: wanted ?? null,
        termsRevision: context.terms.revision,
      }),
      arm(state, context.stream, since, storageDeadline(since)),
    );
  },
};
