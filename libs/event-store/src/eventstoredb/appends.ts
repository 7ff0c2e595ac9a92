import type { PreparedAppend } from '../append-input.js';
import {
  AccessDenied,
  ConcurrencyConflict,
  InvalidAppend,
  OutcomeUnknown,
  StoreUnavailable,
  StreamDeleted,
  TooLarge,
} from '../event-store.errors.js';
import type { ExpectedRevision } from '../event-store.port.js';
import { type CallFailure, failureOf } from './call-failure.js';
import { lookBack } from './look-back.js';
import { Patience } from './patience.js';
import type { AppendReply, SentEvent, SentExpectation } from './store-client.js';
import type { StoreReads } from './store-reads.js';
import type { TimedCalls } from './timed-calls.js';

/** An append whose events are made once, so that every repeat is the same byte for byte. */
export interface WireAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SentEvent[];
  /** The ids under which the port knows the events. */
  readonly eventIds: readonly string[];
}

type Attempt =
  | { readonly kind: 'done'; readonly reply: AppendReply }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly cause: unknown };

/**
 * Appends, each brought to a certain end where there is one. What was not taken is sent again; what was not answered is
 * sent again byte for byte when the server tells repeats for ever (an exact revision, `no-stream`), and looked for in
 * the stream when it does not, or when patience is over.
 */
export class Appends {
  constructor(
    private readonly calls: TimedCalls,
    private readonly reads: StoreReads,
    private readonly patienceMs: number,
    private readonly closing: AbortSignal,
    /** The server, for messages. */
    private readonly shown: string,
  ) {}

  /** @throws ConcurrencyConflict StreamDeleted TooLarge AccessDenied StoreUnavailable OutcomeUnknown */
  write({ stream, expected, events }: PreparedAppend, sent: readonly SentEvent[]): Promise<AppendReply> {
    return this.#toTheEnd({ stream, expected, events: sent, eventIds: events.map(({ id }) => id) });
  }

  /** Writes the first event of a stream, unless it has begun. @throws AccessDenied StoreUnavailable OutcomeUnknown */
  async begin(stream: string, event: SentEvent): Promise<void> {
    try {
      await this.#toTheEnd({ stream, expected: 'no-stream', events: [event], eventIds: [event.id] });
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict)) throw error;
    }
  }

  async #toTheEnd(append: WireAppend): Promise<AppendReply> {
    const patience = new Patience(this.patienceMs, this.closing);
    for (let unanswered = false; ;) {
      const attempt = await this.#attempt(append);
      if (attempt.kind === 'done') return this.#proven(append, attempt.reply);
      const { failure, cause } = attempt;
      const refusal = this.#refusal(append, failure);
      // A conflict proves that an earlier copy is not there either; any other refusal speaks of this copy only.
      if (refusal !== undefined && (!unanswered || failure.kind === 'conflict')) throw refusal;
      unanswered ||= failure.kind === 'unanswered' || failure.kind === 'unexpected';
      const repeatable = !unanswered || tellsRepeatsForEver(append.expected);
      if (refusal === undefined && repeatable && (await patience.anotherTry())) continue;
      if (unanswered) return this.#lookedFor(append, cause);
      throw this.#unavailable(failure, cause);
    }
  }

  async #attempt({ stream, expected, events }: WireAppend): Promise<Attempt> {
    try {
      return { kind: 'done', reply: await this.calls.append(stream, sentExpectation(expected), events) };
    } catch (cause) {
      return { kind: 'failed', failure: failureOf(cause), cause };
    }
  }

  /** A success without a position may be a repeat of what was deleted since: it is believed once it is seen. */
  async #proven(append: WireAppend, reply: AppendReply): Promise<AppendReply> {
    if (reply.position !== undefined) return reply;
    const found = await lookBack(this.reads, append);
    if (found === 'deleted') throw new StreamDeleted(append.stream);
    return found === undefined ? reply : found;
  }

  async #lookedFor(append: WireAppend, cause: unknown): Promise<AppendReply> {
    const found = await lookBack(this.reads, append).catch(() => undefined);
    if (found !== undefined && found !== 'deleted') return found;
    const unknown = new OutcomeUnknown(append.stream, append.eventIds);
    unknown.cause = cause;
    throw unknown;
  }

  /** What no repeat would change. */
  #refusal({ stream, expected, events }: WireAppend, failure: CallFailure): Error | undefined {
    switch (failure.kind) {
      case 'conflict':
        return new ConcurrencyConflict(stream, expected, failure.actual);
      case 'stream-deleted':
        return new StreamDeleted(stream);
      case 'denied':
        return new AccessDenied(`EventStoreDB at ${this.shown} does not let this user append to ${stream}`);
      case 'too-large':
        return new TooLarge(bytesOf(events), failure.limit);
      case 'invalid':
        return new InvalidAppend(`EventStoreDB refused an append to ${stream}: ${failure.reason}`);
      case 'stream-not-found':
      case 'not-taken':
      case 'unanswered':
      case 'unexpected':
        return undefined;
    }
  }

  #unavailable(failure: CallFailure, cause: unknown): StoreUnavailable {
    const reason = 'reason' in failure ? failure.reason : failure.kind;
    return new StoreUnavailable(`EventStoreDB at ${this.shown} took no append: ${reason}`, { cause });
  }
}

/** For `any` and `stream-exists` the server knows a repeat only while it remembers the ids. */
function tellsRepeatsForEver(expected: ExpectedRevision): boolean {
  return expected !== 'any' && expected !== 'stream-exists';
}

function sentExpectation(expected: ExpectedRevision): SentExpectation {
  switch (expected) {
    case 'any':
      return 'any';
    case 'no-stream':
      return 'no_stream';
    case 'stream-exists':
      return 'stream_exists';
    default:
      return BigInt(expected);
  }
}

function bytesOf(events: readonly SentEvent[]): number {
  return events.reduce((sum, { data }) => sum + Buffer.byteLength(JSON.stringify(data)), 0);
}
