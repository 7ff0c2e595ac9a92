import { alreadySo, type Decider, type DecideContext, type Decision, refuse } from '#commanding';
import { exhaustive, type JsonObject } from '#kernel';
import { recordReads, type Terms } from '#policy';
import type { UnitOnRecord } from '../decider/registered-facts.js';
import type { CaseState, OpenCase as Opened } from '../decider/state.js';
import type { CaseCommand, CaseContext } from './case-command.js';
import { allowedCommands } from './commands.js';
import { decideOpenCase, numberOfStream, type OpenCase } from './open-case/open-case.decide.js';
import { citingOwn } from './own-clauses.js';
import { preconditionOf } from './programme-gate.js';
import { underItsTexts } from './under-its-texts.js';
import { withTablesRead } from './with-tables-read.js';

/** `decide` for opening a case: the stream must be new. */
export function openCaseDecider(terms: Terms): Decider<CaseState> {
  return {
    decide(payload: JsonObject, _state: CaseState, context: DecideContext): Decision {
      const recorded = recordReads(terms);
      const decided = decideOpenCase(payload as unknown as OpenCase, context, recorded.terms);
      return withTablesRead(decided, recorded.used());
    },
  };
}

/**
 * `decide` for a command of an opened case: its precondition first, then its own decision.
 * @param unit the registered unit of the item, for a command that reads it
 * @param termsKnownAt the master data as known at an instant, for a command that decides again; left out, it never changed
 */
export function caseDecider(
  command: CaseCommand<never>,
  terms: Terms,
  unit: UnitOnRecord | null = null,
  termsKnownAt: CaseContext['termsKnownAt'] = () => terms,
): Decider<CaseState> {
  return {
    decide(payload, state, context) {
      if (state.kind === 'unopened') {
        const number = numberOfStream(context.stream);
        return refuse('REPAIR_CASE.UNKNOWN', `there is no case ${number}`, { number });
      }
      const given = { ...context, terms, termsKnownAt, record: unit };
      return underItsTexts(state, given, () => decisionOn(command, payload, state, given));
    },
  };
}

/** The decision by the texts that the case is handled under. */
function decisionOn(
  command: CaseCommand<never>,
  payload: JsonObject,
  state: Opened,
  context: CaseContext,
): Decision {
  const { terms } = context;
  const before = preconditionOf(command, state, terms);
  switch (before.kind) {
    case 'allowed': {
      const recorded = recordReads(terms);
      const answer = command.decide(payload as never, state, {
        ...context,
        terms: recorded.terms,
      });
      const own = citingOwn(state.opened.programme, answer);
      return told(withTablesRead(own, recorded.used()), command.name, state, terms);
    }
    case 'already-so':
      return alreadySo(before.warnings);
    case 'not-allowed': {
      const { why, until, clauses, code } = before;
      const fields = { ...before.fields, until, ...instead(command.name, state, terms) };
      return refuse(code, `${command.name} is not in place: ${why}`, fields, clauses);
    }
    default:
      return exhaustive(before);
  }
}

/** What can be done in place of a command that cannot. */
function instead(command: string, state: Opened, terms: Terms): JsonObject {
  return { stage: state.stage, allowed: allowedCommands(state, terms).filter((name) => name !== command) };
}

/** A command that its details put out of place is refused as fully as one that the stage does (D28). */
function told(decision: Decision, command: string, state: Opened, terms: Terms): Decision {
  if (decision.kind !== 'refused' || decision.error.code !== 'REPAIR_CASE.NOT_ALLOWED_NOW') return decision;
  const { code, message, fields, clauses } = decision.error;
  return refuse(code, message, { ...fields, ...instead(command, state, terms) }, clauses);
}
