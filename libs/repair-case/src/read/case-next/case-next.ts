import { exhaustive } from '#kernel';
import type { Terms } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import { CASE_COMMANDS, type CaseCommandName } from '../../write/commands.js';
import { type AcknowledgementToGive, acknowledgementToGive } from './acknowledgement-to-give.js';
import { preconditionOf } from '../../write/programme-gate.js';
import { underItsTexts } from '../../write/under-its-texts.js';
import type { AssessedWith } from '../../write/decide-coverage/assessment-record.js';
import { type AutomaticAct, automaticActs } from './automatic-acts.js';
import { type CoverageOutlook, coverageOutlook } from './coverage-outlook.js';

/** A command that is out of place now. */
export interface NotAllowed {
  readonly command: CaseCommandName;
  readonly why: string;
  /** What would allow it. */
  readonly until: string;
  readonly clauses: readonly string[];
}

/** What an actor may do next, what not and why, and what the clock will do by itself (`…/next`). */
export interface CaseNext {
  readonly number: string;
  readonly revision: number;
  readonly allowed: readonly CaseCommandName[];
  /** Sending one of these would change nothing: it is done already. */
  readonly alreadySo: readonly CaseCommandName[];
  readonly notAllowed: readonly NotAllowed[];
  /** What the customer has to acknowledge before the work begins and has not; null: nothing. */
  readonly acknowledgement: AcknowledgementToGive | null;
  readonly automatic: readonly AutomaticAct[];
  /** What decide-coverage would find, where the actor may send it now; else null. */
  readonly coverage: CoverageOutlook | null;
}

/** Whether the command is in place now. @param now RFC 3339 */
export function isAllowed(command: CaseCommandName, state: OpenCase, terms: Terms, now: string): boolean {
  const inPlace = () => preconditionOf(CASE_COMMANDS[command], state, terms).kind === 'allowed';
  return underItsTexts(state, { terms, record: null, now }, inPlace);
}

/**
 * What may come next, by the texts that the case is handled under.
 * @param given the dated master data in use and the registered unit, as `decide` would have them
 * @param now the moment of asking, RFC 3339
 * @param mayRun whether the actor's role may send a command at all (D16); the others are not mentioned
 */
export function caseNext(
  state: OpenCase,
  revision: number,
  given: AssessedWith,
  mayRun: (command: CaseCommandName) => boolean,
  now: string,
): CaseNext {
  return underItsTexts(state, { ...given, now }, () => nextOf(state, revision, given, mayRun, now));
}

function nextOf(
  state: OpenCase,
  revision: number,
  given: AssessedWith,
  mayRun: (command: CaseCommandName) => boolean,
  now: string,
): CaseNext {
  const allowed: CaseCommandName[] = [];
  const alreadySo: CaseCommandName[] = [];
  const notAllowed: NotAllowed[] = [];
  const commands = Object.keys(CASE_COMMANDS) as CaseCommandName[];
  for (const command of commands.filter(mayRun)) {
    const before = preconditionOf(CASE_COMMANDS[command], state, given.terms);
    switch (before.kind) {
      case 'allowed':
        allowed.push(command);
        break;
      case 'already-so':
        alreadySo.push(command);
        break;
      case 'not-allowed':
        notAllowed.push({ command, why: before.why, until: before.until, clauses: before.clauses });
        break;
      default:
        exhaustive(before);
    }
  }
  const acknowledgement = acknowledgementToGive(state);
  const automatic = automaticActs(state);
  const coverage = allowed.includes('decide-coverage') ? coverageOutlook(state, given, now) : null;
  const { number } = state.opened;
  return { number, revision, allowed, alreadySo, notAllowed, acknowledgement, automatic, coverage };
}
