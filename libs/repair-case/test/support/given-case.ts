import type { Decision, Warning } from '#commanding';
import { derivedId, type ErrorCode, type JsonObject, type Role } from '#kernel';
import type { Terms } from '#policy';
import type { UnitOnRecord } from '../../src/decider/registered-facts.js';
import type { OpenCase } from '../../src/decider/state.js';
import type { RepairCaseEventName } from '../../src/events/index.js';
import { CASE_COMMANDS, type CaseCommandName, caseCommand } from '../../src/write/commands.js';
import { caseDecider } from '../../src/write/decide-case.js';
import { type Expected, type Happened, stateAfter } from './happened.js';
import { refusalsAsDecision } from './refusals.js';
import { TERMS } from './sample-terms.js';
import { expectSomeFields } from './some-fields.js';

export { event, type Happened, happened, stateAfter } from './happened.js';

/** Who sends a command. */
export interface Sender {
  readonly id: string;
  readonly role: Role;
}

export const DESK: Sender = { id: 'desk-1', role: 'front-desk' };
export const TECHNICIAN: Sender = { id: 'technician-1', role: 'technician' };
export const LEAD: Sender = { id: 'lead-1', role: 'lead' };
export const OTHER_LEAD: Sender = { id: 'lead-2', role: 'lead' };
export const TIMEKEEPER: Sender = { id: 'timekeeper-1', role: 'timekeeper' };

type PayloadOf<Name extends CaseCommandName> = Parameters<(typeof CASE_COMMANDS)[Name]['decide']>[0];

export const STREAM = 'repairCase-TESTCASE0';

/** A case with a history: the words of a spec. */
export function given(...history: readonly (Happened | readonly Happened[])[]): Given {
  return caseWith(history.flat(), TERMS, null);
}

/** A case as it stands, waiting for a command. */
export interface Given {
  readonly state: OpenCase;
  /** The same under another configuration. */
  under(terms: Terms): Given;
  /** The same after other tables were published: those of before are what earlier decisions knew. */
  afterPublishing(terms: Terms): Given;
  /** The same with the item's unit registered so. */
  ofUnit(unit: UnitOnRecord): Given;
  /** Sends a command. @param at the moment of deciding, RFC 3339 `Z` with milliseconds */
  when<Name extends CaseCommandName>(
    command: Name,
    payload: PayloadOf<Name>,
    by?: Sender,
    at?: string,
  ): Answered;
}

type History = readonly Happened[];

function caseWith(history: History, terms: Terms, unit: UnitOnRecord | null, known = terms): Given {
  return {
    state: stateAfter(history),
    under: (other) => caseWith(history, other, unit),
    afterPublishing: (other) => caseWith(history, other, unit, terms),
    ofUnit: (other) => caseWith(history, terms, other, known),
    when(command, payload, by = DESK, at = '2026-04-15T03:00:00.000Z') {
      const run = caseCommand(command);
      if (run === undefined) throw new TypeError(`no command ${command}`);
      const decider = caseDecider(run, terms, unit, () => known);
      return answered(history, by, (before) => {
        const commandId = derivedId('given-case', command, before.length);
        const context = { stream: STREAM, commandId, actor: by, now: at };
        return refusalsAsDecision(() => decider.decide(payload as JsonObject, stateAfter(before), context));
      });
    },
  };
}

/** What a command was answered with, and the ways to check it. */
export interface Answered {
  /** Exactly these events, which the registry takes and the case can be folded with. */
  thenRecords(...expected: readonly Expected[]): Recorded;
  /** It is already so: no events. */
  thenNothing(): { readonly warnings: readonly Warning[] };
  /** A refusal with this code and, where any are given, exactly these clauses. */
  thenRefused(
    code: ErrorCode,
    clauses?: readonly string[],
  ): { readonly fields: JsonObject; readonly message: string };
}

function answered(
  history: readonly Happened[],
  by: Sender,
  answer: (history: readonly Happened[]) => Decision,
): Answered {
  const decision = answer(history);
  return {
    thenRecords: (...expected) => {
      const { events, warnings, effectiveAt } = acceptedOf(decision);
      expect(events).toMatchObject(expected.map(({ name, data = {} }) => ({ name, data })));
      const more = events.map(({ name, data }) => ({ name: name as RepairCaseEventName, data, by: by.id }));
      const after = [...history, ...more];
      return { state: stateAfter(after), history: after, warnings, effectiveAt, again: answer(after) };
    },
    thenNothing: () => {
      const { events, warnings } = acceptedOf(decision);
      expect(events).toStrictEqual([]);
      return { warnings };
    },
    thenRefused: (code, clauses) => {
      if (decision.kind !== 'refused') throw new TypeError(`accepted: ${namesOf(decision)}`);
      const { error } = decision;
      expect(error.code).toBe(code);
      expect(clauses ?? error.clauses).toStrictEqual(error.clauses);
      if (code === 'REQUEST.CONTRADICTORY') expectSomeFields(error.fields['problems']);
      return { fields: error.fields, message: error.message };
    },
  };
}

type Accepted = Extract<Decision, { kind: 'accepted' }>;
function acceptedOf(decision: Decision): Accepted {
  if (decision.kind === 'refused') throw decision.error;
  return decision;
}

function namesOf(decision: Accepted): string {
  return decision.events.map((one) => one.name).join(', ') || 'already so';
}

/** What a command left behind. */
export interface Recorded {
  readonly state: OpenCase;
  readonly history: readonly Happened[];
  readonly warnings: readonly Warning[];
  /** When the events count in law, if not now. */
  readonly effectiveAt: string | undefined;
  /** What the same command says the second time. */
  readonly again: Decision;
}

/** The second time writes nothing: it is already so. */
export function expectAlreadySo(recorded: Recorded): void {
  expect(recorded.again).toMatchObject({ kind: 'accepted', events: [] });
}

/** The second time writes nothing: it is refused. */
export function expectRefusedAgain(recorded: Recorded, code: ErrorCode): void {
  expect(recorded.again).toMatchObject({ kind: 'refused', error: { code } });
}
