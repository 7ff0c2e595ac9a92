import type { Actor, JsonObject } from '#kernel';

/** The metadata of every event (D6), frozen from the first event. Holds no personal data. */
export type EventMeta = {
  readonly commandId: string;
  readonly command: string;
  /** SHA-256 of the command's canonical JSON, hex: the same id with another hash is refused. */
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly channel: string;
  readonly siteId: string;
  /** When it is said to have happened (claimed). */
  readonly occurredAt?: string;
  /** When it counts in law. */
  readonly effectiveAt: string;
  /** Our clock at the time of deciding; never goes back within a stream. */
  readonly recordedAt: string;
  /** Version of the program that decided. */
  readonly build: string;
};

/** The metadata of an event of the house: the decision loop stamps every one with it. */
export function metaOf(event: { readonly meta: JsonObject }): EventMeta {
  return event.meta as unknown as EventMeta;
}
