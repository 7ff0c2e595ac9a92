import { accept, type DecideContext, type DecidedEvent, type Decision, refuse } from '#commanding';
import type { JsonObject, JsonValue } from '#kernel';
import type { Terms } from '#policy';

/** What every decision may use from outside: the moment, the actor, and the dated master data. */
export interface RegistrationContext extends DecideContext {
  readonly terms: Terms;
}

/** Whether a command is in place as its subject stands (D18). */
export type Precondition =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'already-so' }
  | {
      readonly kind: 'not-allowed';
      /** Why not, and what would allow it, in one sentence each. */
      readonly why: string;
      readonly until: string;
      readonly clauses: readonly string[];
    };

/** Personal fields of a payload: they are sealed before the decision and read as `Sealed` by `decide`. */
export type SealedFields = Readonly<Record<string, 'contact' | 'text'>>;

/** A command to a subject on record: a unit, a contract, a partner. */
export interface RegistrationCommand<State, Payload> {
  readonly name: string;
  readonly sealed: SealedFields;
  precondition(state: State): Precondition;
  decide(payload: Payload, state: State, context: RegistrationContext): Decision;
}

/** A command that begins a stream; sent to a subject on record it finds it so, or contradicts it. */
export interface BeginningCommand<State, Payload> {
  readonly name: string;
  readonly sealed: SealedFields;
  begin(payload: Payload, state: State, context: RegistrationContext): Decision;
}

export const ALLOWED: Precondition = { kind: 'allowed' };
export const ALREADY_SO: Precondition = { kind: 'already-so' };

/** The command is out of place: says why, and what would make room for it. */
export function notAllowed(why: string, until: string, clauses: readonly string[] = []): Precondition {
  return { kind: 'not-allowed', why, until, clauses };
}

/**
 * The rules bar it as things stand; nothing is stored (D17: BLOCK).
 * @param until what would allow it, in one sentence; `null`: nothing that could still come
 */
export function blocked(
  why: string,
  until: string | null,
  clauses: readonly string[],
  fields: JsonObject = {},
): Decision {
  const all = until === null ? fields : { until, ...fields };
  return refuse('REGISTRATION.NOT_ALLOWED_NOW', why, all, clauses);
}

/** The request contradicts itself or what is on record: in which of its fields, and what is wrong with that. */
export function contradiction(field: string, rule: string, more: JsonObject = {}): Decision {
  return refuse('REQUEST.CONTRADICTORY', `${field}: ${rule}`, { problems: [{ field, rule }], ...more });
}

/** The refusal of something that is on record under the same name with another value. */
export function onRecordOtherwise(field: string, recorded: JsonValue): Decision {
  return contradiction(field, 'is on record otherwise under the same name', { recorded });
}

/**
 * The refusal of the first of some values that is told otherwise than it is on record; `null`: each is told as it is.
 * @param under what the field's name begins with in the request
 */
export function toldOtherwise<Field extends string>(
  told: Readonly<Record<Field, string | number | boolean | null>>,
  recorded: Readonly<Record<NoInfer<Field>, string | number | boolean | null>>,
  under = '',
): Decision | null {
  for (const field of Object.keys(told) as Field[]) {
    if (told[field] !== recorded[field]) return onRecordOtherwise(`${under}${field}`, recorded[field]);
  }
  return null;
}

/** Accepts the events. */
export function record(...events: readonly (DecidedEvent | readonly DecidedEvent[])[]): Decision {
  return accept(events.flat());
}
