import type { EventMeta } from '#event-store';
import type { JsonObject } from '#kernel';
import type { Decision } from './decision.js';

/** An event as the fold sees it: newest shape, with its metadata. */
export interface FoldedEvent {
  readonly name: string;
  readonly data: JsonObject;
  readonly meta: EventMeta;
  readonly revision: number;
}

/** How the events of one category of streams become a state. Pure. */
export interface Aggregate<State> {
  /** Context of the stored type names, e.g. `repair-case`. */
  readonly context: string;
  readonly initial: State;
  /** @throws when the event has no place in the state: an unfoldable stream is a loud error. */
  evolve(state: State, event: FoldedEvent): State;
}

/** What `decide` is told beside command and state: everything from outside that it may use. */
export interface DecideContext {
  /** The stream that the events will join. */
  readonly stream: string;
  readonly commandId: string;
  readonly actor: { readonly id: string; readonly role: string };
  /** The moment of deciding, RFC 3339 `Z` with milliseconds. */
  readonly now: string;
}

/** The pure part of one command. */
export interface Decider<State> {
  decide(payload: JsonObject, state: State, context: DecideContext): Decision;
}
