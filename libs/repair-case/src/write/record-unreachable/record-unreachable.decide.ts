import { accept, refuse } from '#commanding';
import { type Terms, valueOn } from '#policy';
import { followsRepairRules } from '../../decider/pinned-texts.js';
import type { OpenCase } from '../../decider/state.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed } from '../case-command.js';
import { masterDataDay } from '../../decider/visits.js';
import { beforeArrival, dayOf, futureDay } from '../moments.js';
import { NO_TARGET } from '../started-target.js';
import { storedFrom } from '../stored-from.js';

/** Says that the customer cannot be reached at all; three months of storage begin (FR-R5-14, A-FR-09), where the text that says so is held. */
export interface RecordUnreachable {
  /** Default: today in Tokyo. */
  readonly since?: string;
}

export const recordUnreachable: CaseCommand<RecordUnreachable> = {
  name: 'record-unreachable',
  sealed: {},
  precondition(state, terms) {
    if (state.custody === 'stored' && state.storage.kind === 'unreachable') return ALREADY_SO;
    if (state.custody !== 'held' || state.stage === 'abandoned') {
      return notAllowed(`the item is ${state.custody}`, 'the item is held here', ['FR-R5-14']);
    }
    const wanted = wantedAttempts(state, terms);
    const made = state.contactAttempts;
    if (wanted === undefined || made >= wanted) return ALLOWED;
    const why = `${made} of ${wanted} attempts to reach the customer are on record`;
    const until = `${wanted} attempts are on record`;
    return notAllowed(why, until, ['FR-R5-14', 'A-FR-09'], { made, wanted });
  },
  decide(payload, state, context) {
    const since = payload.since ?? dayOf(context.now);
    const wrong = futureDay('since', since, context.now) ?? beforeArrival(state, 'since', since);
    if (wrong !== null) return wrong;
    const wanted = wantedAttempts(state, context.terms);
    const made = state.contactAttempts;
    if (wanted === undefined && context.actor.role !== 'lead') {
      const message = 'how many attempts are enough is not configured: a lead decides';
      return refuse('REPAIR_CASE.PERSON_DECIDES', message, { made }, ['A-FR-09']);
    }
    const unreachable = event('customer-unreachable', {
      since,
      attempts: made,
      wantedAttempts: wanted ?? null,
      termsRevision: context.terms.revision,
    });
    const storage = followsRepairRules(state) ? storedFrom(since, state, context.stream) : NO_TARGET;
    return accept([unreachable, ...storage.events], { warnings: storage.warnings });
  },
};

/** How many attempts in vain are enough; undefined where that is not configured for the day of arrival: a lead decides (A-FR-09). */
function wantedAttempts(state: OpenCase, terms: Terms): number | undefined {
  return valueOn(terms.programmes.frontier?.contactAttempts, masterDataDay(state));
}
