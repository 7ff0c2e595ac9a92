/** A JSON object as it came over HTTP. */
export type Json = Readonly<Record<string, unknown>>;

/** What a command was answered. */
export interface Answer {
  readonly command: string;
  readonly status: number;
  readonly body: Json;
}

/** One event of the history, as `GET …/history` tells it. */
export interface Told {
  readonly name: string;
  readonly data: Json;
  readonly actor: { readonly id: string; readonly role: string };
  readonly effectiveAt: string;
}

/** A question that was put to the rules, and what it was answered. */
export interface Asked {
  readonly question: string;
  readonly facts: Json;
  readonly status: number;
  readonly body: Json;
}

/** Everything that was seen of a case over HTTP while its steps were played. Nothing else is judged. */
export interface Observation {
  readonly answers: readonly Answer[];
  /** The questions among them. */
  readonly asked: readonly Asked[];
  /** The case as it stands at the end; `null` when none was opened. */
  readonly detail: Json | null;
  readonly history: readonly Told[];
  /** The names of the states that held after each step. */
  readonly states: readonly (readonly string[])[];
}

/** A member of a JSON object that is itself one; empty when it is not there. */
export function member(of: unknown, key: string): Json {
  const value = isJson(of) ? of[key] : undefined;
  return isJson(value) ? value : {};
}

/** A member that is a list; empty when it is not there. */
export function list(of: unknown, key: string): readonly unknown[] {
  const value = isJson(of) ? of[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** A member that is a text; undefined when it is not there. */
export function text(of: unknown, key: string): string | undefined {
  const value = isJson(of) ? of[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** A member that is a number; 0 when it is not there. */
export function amount(of: unknown, key: string): number {
  const value = isJson(of) ? of[key] : undefined;
  return typeof value === 'number' ? value : 0;
}

/** The data of the last event of one of the names. */
export function last(seen: Observation, ...names: readonly string[]): Told | undefined {
  return seen.history.findLast((one) => names.includes(one.name));
}

const FOUND = new WeakMap<Observation, Map<unknown, unknown>>();

/** What a reader finds. It looks once: what was seen does not change, and is judged against many altered expectations. */
export function once<T>(reader: (seen: Observation) => T, seen: Observation): T {
  const found = FOUND.get(seen) ?? new Map<unknown, unknown>();
  FOUND.set(seen, found);
  if (!found.has(reader)) found.set(reader, reader(seen));
  return found.get(reader) as T;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
