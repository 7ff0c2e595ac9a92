import { type Terms, Unanswered } from '#policy';
import { isRepair } from '../decider/request.js';
import type { OpenCase } from '../decider/state.js';
import { type CaseCommand, leftOpen, notAllowed, type Precondition } from './case-command.js';
import { ownClauses } from './own-clauses.js';

/** What can be done with a request that opened no repair: it is answered, written down and closed. */
const OF_A_REQUEST: ReadonlySet<string> = new Set(['attach-evidence', 'record-contact', 'cancel-case']);

/** Rules of FRONTIER alone: no other programme knows storage and what follows from it (FR-R5-14). */
const OF_FRONTIER: ReadonlySet<string> = new Set([
  'record-unreachable',
  'abandon',
  'propose-disposal',
  'approve-disposal',
  'record-disposal',
  'decide-late-contact',
]);

/** Service that is given to nobody who rejects the rules; his property goes back and what he owes is paid all the same. */
const NEEDS_CONSENT: ReadonlySet<string> = new Set([
  'schedule-visit',
  'complete-diagnosis',
  'decide-coverage',
  'issue-quote',
  'approve-quote',
  'authorise-repair',
  'start-repair',
  'complete-repair',
  'reverse-cancellation',
]);

/**
 * Whether a command is in place as the case stands: first whether its programme knows it at all, then by the command’s own
 * rules, which cite the clauses of that programme only. One that the text which governs does not settle is not in place.
 */
export function preconditionOf(
  command: Pick<CaseCommand<never>, 'name' | 'precondition'>,
  state: OpenCase,
  terms: Terms,
): Precondition {
  if (!isRepair(state) && !OF_A_REQUEST.has(command.name)) return noRepair(state);
  const { programme } = state.opened;
  if (programme !== 'frontier' && OF_FRONTIER.has(command.name)) {
    return notAllowed('the rules of this programme know nothing of it', 'nothing: a person arranges it');
  }
  if (state.stated.rejectsRules === true && NEEDS_CONSENT.has(command.name)) return withoutConsent();
  const before = asked(command, state, terms);
  return before.kind === 'not-allowed'
    ? { ...before, clauses: ownClauses(programme, before.clauses) }
    : before;
}

function asked(
  command: Pick<CaseCommand<never>, 'precondition'>,
  state: OpenCase,
  terms: Terms,
): Precondition {
  try {
    return command.precondition(state, terms);
  } catch (error) {
    if (error instanceof Unanswered) return leftOpen(error);
    throw error;
  }
}

/** Asking for warranty counts as agreeing to the rules, until somebody says in so many words that he does not. */
function withoutConsent(): Precondition {
  const clauses = ['FR-R1-8', 'FW-W1-6'];
  return notAllowed('the customer rejects the rules', 'the rejection is withdrawn', clauses);
}

function noRepair({ opened }: OpenCase): Precondition {
  const clauses = opened.request?.clauses ?? [];
  return notAllowed('the request opened no repair', 'the partner or the customer asks for a repair', clauses);
}
