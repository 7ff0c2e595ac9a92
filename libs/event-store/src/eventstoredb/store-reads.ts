import {
  AccessDenied,
  BadCheckpoint,
  EventStoreError,
  StoreUnavailable,
  StreamDeleted,
  StreamNotFound,
} from '../event-store.errors.js';
import { type CallFailure, failureOf } from './call-failure.js';
import { compareLogPositions } from './log-positions.js';
import { Patience } from './patience.js';
import type { LogPosition, LogRead, ReceivedEvent, StreamRead } from './store-client.js';
import type { TimedCalls } from './timed-calls.js';

const END: LogRead = { direction: 'backward', from: 'end', count: 1 };

/** Reads that are asked again while the backend takes none, and whose failures are the port's. */
export class StoreReads {
  constructor(
    private readonly calls: TimedCalls,
    private readonly patienceMs: number,
    private readonly closing: AbortSignal,
    /** The server, for messages. */
    private readonly shown: string,
  ) {}

  /** @throws StreamNotFound StreamDeleted AccessDenied StoreUnavailable */
  stream(read: StreamRead, patienceMs = this.patienceMs): Promise<readonly ReceivedEvent[]> {
    return this.#patiently(patienceMs, () => this.calls.readStream(read, (event) => event), read.stream);
  }

  /**
   * The same, with each event made into something else as it comes.
   * @throws StreamNotFound StreamDeleted AccessDenied StoreUnavailable, and the port's errors that `as` throws
   */
  streamAs<T>(read: StreamRead, as: (event: ReceivedEvent) => T): Promise<readonly T[]> {
    return this.#patiently(this.patienceMs, () => this.calls.readStream(read, as), read.stream);
  }

  /** @throws BadCheckpoint when no event stands at the position; AccessDenied StoreUnavailable */
  async log(read: LogRead, patienceMs = this.patienceMs): Promise<readonly ReceivedEvent[]> {
    const { from } = read;
    if (typeof from === 'string') return this.#patiently(patienceMs, () => this.calls.readLog(read));
    try {
      return await this.#patiently(patienceMs, () => this.calls.readLog(read), undefined, from);
    } catch (error) {
      if (!(error instanceof BadCheckpoint) || read.direction === 'forward') throw error;
      // From beyond the end the server reads forwards, but not backwards.
      const end = await this.end();
      if (end !== undefined && compareLogPositions(from, end) <= 0) throw error;
      return this.log({ ...read, from: 'end' }, patienceMs);
    }
  }

  /** The position of the last event of the log, the server's own included. @throws AccessDenied StoreUnavailable */
  async end(patienceMs?: number): Promise<LogPosition | undefined> {
    const [last] = await this.log(END, patienceMs);
    return last?.position;
  }

  /** Why a subscription ended, in the port's words. `position`: where it was to begin, if it never got there. */
  drop(error: unknown, position: LogPosition | undefined): Error {
    if (error instanceof EventStoreError) return error;
    const failure = failureOf(error);
    return this.#refusal(failure, '$all', position) ?? this.#unavailable(failure, error);
  }

  async #patiently<T>(
    patienceMs: number,
    call: () => Promise<readonly T[]>,
    stream = '$all',
    position?: LogPosition,
  ): Promise<readonly T[]> {
    const patience = new Patience(patienceMs, this.closing);
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (error instanceof EventStoreError) throw error;
        const failure = failureOf(error);
        const refusal = this.#refusal(failure, stream, position);
        if (refusal !== undefined) throw refusal;
        if (!(await patience.anotherTry())) throw this.#unavailable(failure, error);
      }
    }
  }

  /** What no repeat would change. */
  #refusal(failure: CallFailure, stream: string, position: LogPosition | undefined): Error | undefined {
    switch (failure.kind) {
      case 'stream-not-found':
        return new StreamNotFound(stream);
      case 'stream-deleted':
        return new StreamDeleted(stream);
      case 'denied':
        return new AccessDenied(`EventStoreDB at ${this.shown} does not let this user read ${stream}`);
      case 'invalid':
      case 'unexpected':
        return position === undefined
          ? undefined
          : new BadCheckpoint(
              `no event of the store stands at position ${position.commit}/${position.prepare}`,
            );
      case 'conflict':
      case 'too-large':
      case 'not-taken':
      case 'unanswered':
        return undefined;
    }
  }

  #unavailable(failure: CallFailure, cause: unknown): StoreUnavailable {
    const reason = 'reason' in failure ? failure.reason : failure.kind;
    return new StoreUnavailable(`EventStoreDB at ${this.shown} cannot be read: ${reason}`, { cause });
  }
}
