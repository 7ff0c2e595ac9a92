import { readFileSync } from 'node:fs';
import path from 'node:path';

/** JSON as the transcripts hold it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One thing to do while a call stays open. */
export type ScriptLine =
  | { readonly request: number }
  | { readonly calls: readonly number[] }
  | { readonly await: number; readonly quietMs: number }
  | { readonly await: number; readonly ended: true }
  | { readonly end: true }
  | { readonly cancel: true };

/** What came back of a call. */
export interface Answer {
  readonly responses: readonly Json[];
  readonly status: { readonly code: number; readonly details: string };
  readonly trailers: JsonObject;
}

/** One call as it was recorded from a real server. */
export interface RecordedCall extends Answer {
  readonly scenario: string;
  readonly step: number;
  /** The service and its method, as in `event_store.client.streams.Streams/Append`. */
  readonly call: string;
  readonly kind: 'unary' | 'client-stream' | 'server-stream' | 'bidi';
  readonly metadata: Readonly<Record<string, string>>;
  readonly requests: readonly Json[];
  readonly endedBy: 'server' | 'client-cancel';
  readonly within?: number;
  readonly script?: readonly ScriptLine[];
  readonly waitMs?: number;
  readonly noAnswer?: boolean;
  readonly positionOffsets?: Readonly<Record<string, { readonly base: string; readonly plus: number }>>;
  readonly compare?: 'shape' | 'transport';
}

export interface Scenario {
  readonly name: string;
  readonly calls: readonly RecordedCall[];
}

const DATA = path.resolve(import.meta.dirname, '../data');

/** Every scenario in the order in which it was recorded; the first line of the file is its header. */
export function readScenarios(): readonly Scenario[] {
  const [, ...lines] = readFileSync(path.join(DATA, 'transcripts.jsonl'), 'utf8').trimEnd().split('\n');
  const calls = lines.map((line) => JSON.parse(line) as RecordedCall);
  return [...new Set(calls.map(({ scenario }) => scenario))].map((name) => ({
    name,
    calls: calls.filter(({ scenario }) => scenario === name),
  }));
}

/** Scenarios of calls the adapter never makes, with the reason. */
export function readLeftOut(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(DATA, 'left-out.json'), 'utf8')) as Record<string, string>;
}
