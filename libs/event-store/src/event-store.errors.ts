import type { ExpectedRevision } from './event-store.port.js';

/** Base of every error of the port; `kind` tells them apart across realms. */
export abstract class EventStoreError extends Error {
  abstract readonly kind:
    | 'concurrency-conflict'
    | 'stream-not-found'
    | 'stream-deleted'
    | 'unreadable-event'
    | 'invalid-append'
    | 'too-large'
    | 'bad-checkpoint'
    | 'access-denied'
    | 'unavailable'
    | 'outcome-unknown'
    | 'closed';
}

/** The stream is not where the writer believed; nothing was written. */
export class ConcurrencyConflict extends EventStoreError {
  readonly kind = 'concurrency-conflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** The revision of the stream's last event, or `none`. */
    readonly actual: number | 'none',
  ) {
    super(`stream ${stream}: expected ${expected}, found ${actual}`);
  }
}

export class StreamNotFound extends EventStoreError {
  readonly kind = 'stream-not-found';
  constructor(readonly stream: string) {
    super(`stream ${stream} does not exist`);
  }
}

/** Only a store with deletion from outside answers this. */
export class StreamDeleted extends EventStoreError {
  readonly kind = 'stream-deleted';
  constructor(readonly stream: string) {
    super(`stream ${stream} was deleted`);
  }
}

/** An event in the way that nobody wrote through the port: it can be neither shown nor passed over silently. */
export class UnreadableEvent extends EventStoreError {
  readonly kind = 'unreadable-event';
  constructor(
    readonly stream: string,
    readonly revision: number,
    reason: string,
  ) {
    super(`event ${revision} of ${stream} cannot be read: ${reason}`);
  }
}

/** The append is malformed; nothing was sent to the store. */
export class InvalidAppend extends EventStoreError {
  readonly kind = 'invalid-append';
}

/** Over the limit of an event or of an append; nothing was sent to the store. */
export class TooLarge extends EventStoreError {
  readonly kind = 'too-large';
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${bytes} bytes are over the limit of ${limit}`);
  }
}

/** A position that is no position of this store. */
export class BadCheckpoint extends EventStoreError {
  readonly kind = 'bad-checkpoint';
}

/** A text that is no position of any store of this kind. */
export class NotAPosition extends BadCheckpoint {}

export class AccessDenied extends EventStoreError {
  readonly kind = 'access-denied';
}

/** The store did not take the call; nothing was written; try again later. */
export class StoreUnavailable extends EventStoreError {
  readonly kind = 'unavailable';
}

/** The store did not answer: the events may be there or not. Repeat the same append byte for byte. */
export class OutcomeUnknown extends EventStoreError {
  readonly kind = 'outcome-unknown';
  constructor(
    readonly stream: string,
    readonly eventIds: readonly string[],
  ) {
    super(`no answer for an append of ${eventIds.length} events to ${stream}`);
  }
}

export class StoreClosed extends EventStoreError {
  readonly kind = 'closed';
  constructor() {
    super('the event store is closed');
  }
}
