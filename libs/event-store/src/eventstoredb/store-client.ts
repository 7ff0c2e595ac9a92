import type { JsonObject } from '#kernel';

/** A place in the log of all events: EventStoreDB's commit and prepare position. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** What the server is to hold the stream against before it writes. */
export type SentExpectation = bigint | 'any' | 'no_stream' | 'stream_exists';

/** An event as it goes over the wire. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  /** The text of a JSON object. */
  readonly metadata: string;
}

/** An event as it came over the wire: whoever wrote it, so its data may be anything. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  /** Absent when the server did not say. */
  readonly position: LogPosition | undefined;
  readonly data: unknown;
  readonly metadata: unknown;
  /** The server's time of writing, RFC 3339 in UTC with milliseconds. */
  readonly createdAt: string;
}

/** The revision of the last event of the append. The position is absent after some repeats. */
export interface AppendReply {
  readonly revision: number;
  readonly position: LogPosition | undefined;
}

/** A read of one stream. `count` is at least 1, and a forward read never begins at the end (the server errs). */
export interface StreamRead {
  readonly stream: string;
  readonly direction: 'forward' | 'backward';
  readonly from: number | 'start' | 'end';
  readonly count: number;
}

/** A read of all events: from a position on, included when forward, excluded when backward. */
export interface LogRead {
  readonly direction: 'forward' | 'backward';
  readonly from: LogPosition | 'start' | 'end';
  readonly count: number;
}

/** What a read tells: events, then one of `end` and `failed`. */
export interface ReadListener {
  event(event: ReceivedEvent): void;
  end(): void;
  failed(error: unknown): void;
}

/** What a subscription tells. It ends with `ended`, with `failed`, or in silence. */
export interface FeedListener extends Omit<ReadListener, 'end'> {
  /** The server has accepted it. */
  confirmed(): void;
  /** Everything there was is on its way to `event`, or there already; may come again. */
  caughtUp(): void;
  ended(): void;
}

/** A subscription that is open on the server. */
export interface OpenFeed {
  /** Lets the server wait: what is under way still comes. */
  pause(): void;
  resume(): void;
  /** True while events have arrived that the listener has not been told of. */
  hasWaiting(): boolean;
  cancel(): void;
}

/**
 * All that the adapter ever asks of an EventStoreDB client, in a client's own terms: the one place to exchange when its
 * successor comes. Every call asks for the leader. Errors are passed on as the client throws them (`failureOf` sorts
 * them). Cancelling tells the listener nothing more.
 */
export interface StoreClient {
  /** The classic append: one call of its own, which ends at the deadline. */
  append(
    stream: string,
    expected: SentExpectation,
    events: readonly SentEvent[],
    deadlineMs: number,
  ): Promise<AppendReply>;
  /** Answers how to cancel it. */
  readStream(read: StreamRead, listener: ReadListener): () => void;
  readLog(read: LogRead, listener: ReadListener): () => void;
  /** Every event after the position (excluded), for ever. */
  subscribe(after: LogPosition | 'start', listener: FeedListener): OpenFeed;
  /** Ends what is open and closes the connection. */
  close(): Promise<void>;
}
