import type { JsonObject } from '#kernel';

/** Where an event stands in the order of all events: opaque, fixed width, compared only through the port (D7). */
export type Position = string & { readonly __position: never };

/** What the writer believes of the stream: the revision of its last event, or one of three words. */
export type ExpectedRevision = number | 'no-stream' | 'stream-exists' | 'any';

/** An event about to be appended. `id` is a UUID and a retry token, not a key. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly meta: JsonObject;
}

/** An event as the store holds it: the envelope of D6. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** The store's own time of writing (RFC 3339, UTC), kept apart from `meta.recordedAt`. */
  readonly storedAt: string;
}

/** The revision of the last event of the append. The position may be absent after an idempotent success. */
export interface AppendResult {
  readonly revision: number;
  readonly position?: Position;
}

export interface ReadStreamOptions {
  readonly direction?: 'forward' | 'backward';
  /** First revision to read, included; `end` is the last event. Default: the start (forward) or the end (backward). */
  readonly from?: number | 'start' | 'end';
  /** At most this many events, 1 to 4096. Default 4096. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  readonly direction?: 'forward' | 'backward';
  /** First position to read, included when forward, excluded when backward; `end` lies after the last event. */
  readonly from?: Position | 'start' | 'end';
  readonly limit?: number;
}

export interface SubscribeOptions {
  /** Where to begin: `after` is exclusive. */
  readonly from: 'start' | 'end' | { readonly after: Position };
  /** Only streams whose name begins with one of these. Default: all. */
  readonly streamPrefixes?: readonly string[];
  /** At most this many events per batch. Default 500. */
  readonly batchSize?: number;
}

/** Where a subscription begins that is to bring what comes after the position; undefined is before the first event. */
export function startAfter(position: Position | undefined): 'start' | { readonly after: Position } {
  return position === undefined ? 'start' : { after: position };
}

/** What a subscriber does. Calls never overlap; a call that rejects stops the subscription visibly. */
export interface Subscriber {
  /** Events in order, none missed, none twice. `checkpoint` covers the batch and what the filter skipped before it. */
  onEvents(events: readonly StoredEvent[], checkpoint: Position): Promise<void>;
  /** The subscriber has everything there was; called again after each later batch that reaches the end. */
  onCaughtUp?(): void;
  /** Nothing matched up to here. A rejection is reported by `onProblem` and the subscription goes on. */
  onCheckpoint?(checkpoint: Position): Promise<void>;
  /** Something went wrong; `fatal` when the subscription has ended. */
  onProblem?(error: unknown, fatal: boolean): void;
}

export interface Subscription {
  /** Ends it; resolves when no handler runs any more and none will. Not to be awaited inside its own handler. */
  stop(): Promise<void>;
  /** Resolves when it has ended, for whatever reason; never rejects. */
  readonly ended: Promise<void>;
}

/** The events of the house. Adapters: `sqlite/` and `eventstoredb/`; one contract suite holds both. */
export interface EventStore {
  /**
   * Appends all events or none, durably: the answer comes after the fsync.
   * Idempotent on ids for an exact revision and `no-stream` (EventStoreDB's rule); an event whose `meta` holds a
   * `commandHash` is a repeat only byte for byte, so that two processes which decide one command are told apart (D14).
   * @throws ConcurrencyConflict InvalidAppend TooLarge StreamDeleted AccessDenied StoreUnavailable OutcomeUnknown StoreClosed
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /**
   * An empty page when the start lies beyond the stream's end.
   * @throws StreamNotFound when the stream never existed; StreamDeleted UnreadableEvent AccessDenied StoreUnavailable
   */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /**
   * Delivers from there on for ever. Where `after` lies beyond the head or belongs to another database, the
   * subscription ends at once with a fatal BadCheckpoint by `onProblem`: never silence.
   * @throws StoreClosed StoreUnavailable
   */
  subscribe(options: SubscribeOptions, subscriber: Subscriber): Subscription;
  /** The position of the last event, or undefined in an empty store. */
  head(): Promise<Position | undefined>;
  /** Total order: negative, zero or positive. @throws BadCheckpoint when one is of another database. */
  comparePositions(a: Position, b: Position): number;
  /**
   * Reads a position back from text.
   * @throws NotAPosition when the text is none; BadCheckpoint when it is one of another database (as far as this one has
   * been reached already)
   */
  parsePosition(text: string): Position;
  /** True when the store would take an append now. */
  isReady(): Promise<boolean>;
  /** Lets calls in flight settle, ends subscriptions, then refuses all others with StoreClosed. */
  close(): Promise<void>;
}
