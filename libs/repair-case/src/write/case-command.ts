import {
  accept,
  type DecideContext,
  type DecidedEvent,
  type Decision,
  refuse,
  type Warning,
} from '#commanding';
import type { JsonObject, Yen } from '#kernel';
import type { Terms, Unanswered } from '#policy';
import type { RepairCaseEventData, RepairCaseEventName } from '../events/index.js';
import type { UnitOnRecord } from '../decider/registered-facts.js';
import type { OpenCase } from '../decider/state.js';

/** What every decision on a case may use from outside: the moment, the actor, the master data, the registered unit. */
export interface CaseContext extends DecideContext {
  readonly terms: Terms;
  /** The master data as known at an instant (RFC 3339 `Z` with milliseconds): the tables that an earlier decision went by. */
  readonly termsKnownAt: (instant: string) => Terms;
  /** The registered unit of the item as read before the command; `null`: none is, or the command does not read it. */
  readonly record: UnitOnRecord | null;
}

/** Whether a command is in place as the case stands; serves `decide` and `/next` alike (D18). */
export type Precondition =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'already-so'; readonly warnings: readonly Warning[] }
  | {
      readonly kind: 'not-allowed';
      /** Why not, in one sentence. */
      readonly why: string;
      /** What would allow it, in one sentence. */
      readonly until: string;
      readonly clauses: readonly string[];
      readonly code:
        | 'REPAIR_CASE.NOT_ALLOWED_NOW'
        | 'REPAIR_CASE.PAYMENT_OUTSTANDING'
        | 'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING'
        | 'POLICY.UNSETTLED';
      readonly fields: JsonObject;
    };

type NotAllowedNow = Extract<Precondition, { readonly kind: 'not-allowed' }>;

/** Personal fields of a payload: they are sealed before the decision loop and read as `Sealed` by `decide`. */
export type SealedFields = Readonly<Record<string, 'contact' | 'text'>>;

/** One command of a repair case. */
export interface CaseCommand<Payload> {
  readonly name: string;
  readonly sealed: SealedFields;
  /** @param terms the dated master data in use; a command that waits for nothing configured takes none */
  precondition(state: OpenCase, terms: Terms): Precondition;
  decide(payload: Payload, state: OpenCase, context: CaseContext): Decision;
}

export const ALLOWED: Precondition = { kind: 'allowed' };
export const ALREADY_SO: Precondition = { kind: 'already-so', warnings: [] };

/** The command is out of place: says why, and what would make room for it. @param fields what a refusal tells besides */
export function notAllowed(
  why: string,
  until: string,
  clauses: readonly string[] = [],
  fields: JsonObject = {},
): NotAllowedNow {
  return { kind: 'not-allowed', why, until, clauses, code: 'REPAIR_CASE.NOT_ALLOWED_NOW', fields };
}

/** The text that the case is handled under leaves open what the command hangs on. */
export function leftOpen({ clauses, outcome }: Unanswered): Precondition {
  return {
    ...notAllowed(
      'the text that governs does not settle it',
      'its facts are known, or a lead decides',
      clauses,
    ),
    code: 'POLICY.UNSETTLED',
    fields: { ask: outcome.kind === 'needs-facts' ? [...outcome.ask] : [] },
  };
}

/** Money is owed that must be paid first; `outstanding` is in integer yen. */
export function paymentOutstanding(outstanding: Yen, clauses: readonly string[]): Precondition {
  const why = `${outstanding} yen must be paid first`;
  const code = 'REPAIR_CASE.PAYMENT_OUTSTANDING';
  return {
    kind: 'not-allowed',
    why,
    until: 'the payment is recorded',
    clauses,
    code,
    fields: { outstanding },
  };
}

/** An event by its chart name; the data is checked against the schema by the compiler and again on writing. */
export function event<Name extends RepairCaseEventName>(
  name: Name,
  data: RepairCaseEventData<Name>,
): DecidedEvent {
  return { name, data };
}

/** Accepts the events that are there; `null` and empty places are left out. */
export function record(...events: readonly (DecidedEvent | readonly DecidedEvent[] | null)[]): Decision {
  return accept(events.flatMap((one) => (one === null ? [] : one)));
}

/** A field of the request, by its path in the body, and what is wrong with it, in words that follow its name. */
export interface FieldProblem {
  readonly field: string;
  readonly rule: string;
}

/** What a refusal tells besides: further members, and the clauses that stand in the way. */
export interface Told {
  readonly fields?: JsonObject;
  readonly clauses?: readonly string[];
}

/** A field of the request contradicts another or what is on record: which, and what is wrong with it. */
export function wrongField(message: string, field: string, rule: string, told: Told = {}): Decision {
  return wrongFields(message, [{ field, rule }], told);
}

/** Fields of the request contradict each other or what is on record. */
export function wrongFields(
  message: string,
  problems: readonly FieldProblem[],
  { fields = {}, clauses = [] }: Told = {},
): Decision {
  const told = problems.map(({ field, rule }) => ({ field, rule }));
  return refuse('REQUEST.CONTRADICTORY', message, { problems: told, ...fields }, clauses);
}

/** A person decides it, and says why: the reason is missing. */
export function reasonless(): Decision {
  const fields = { missing: ['reason'] };
  return wrongField('a person’s decision needs its reason', 'reason', 'is needed', { fields });
}
