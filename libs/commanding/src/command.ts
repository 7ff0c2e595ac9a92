import type { Actor, JsonObject } from '#kernel';

/** A command on its way to a stream, from whatever channel: HTTP, timekeeper, automation or CLI. */
export interface CommandRequest {
  /** UUID; a repeat carries the same (D14, D15). */
  readonly commandId: string;
  /** Imperative name, e.g. `approve-quote`. Never renamed without an alias (D12). */
  readonly command: string;
  /** Holds no personal data: such values were sealed before. */
  readonly payload: JsonObject;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly channel: string;
  readonly siteId: string;
  readonly correlationId: string;
  /** What caused it; the command id when nothing else is known. */
  readonly causationId?: string;
  /** When it is said to have happened (RFC 3339). */
  readonly occurredAt?: string;
  /** The revision the caller saw (`If-Match`); the command is refused when the stream has moved on. */
  readonly expectedRevision?: number;
}

/** An event as it was recorded, by its chart name. */
export interface RecordedEvent {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly data: JsonObject;
}

/** Something the caller should know although the command went through (D17: WARN). */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly clauses: readonly string[];
}

/** What a command did. `repeated` when it had been done before under the same id; then no warnings are told again. */
export interface CommandAnswer {
  readonly stream: string;
  readonly revision: number;
  /** Position of the stream's last event; absent when the store does not say it, or the stream has none. */
  readonly position?: string;
  readonly events: readonly RecordedEvent[];
  readonly warnings: readonly Warning[];
  readonly repeated: boolean;
}
