import type { CallGate } from './call-gate.js';
import { NoAnswer } from './call-failure.js';
import type {
  AppendReply,
  LogRead,
  ReadListener,
  ReceivedEvent,
  SentEvent,
  SentExpectation,
  StoreClient,
  StreamRead,
} from './store-client.js';

/** The client keeps the deadline of an append itself; this much later nobody waits for it any more. */
const GRACE_MS = 250;

/**
 * The client's calls, each with a timer of ours and none beside too many others: the client ignores deadlines of reads,
 * and a peer that went silent holds it for more than 25 seconds. One attempt each; errors as the client throws them.
 */
export class TimedCalls {
  constructor(
    private readonly client: StoreClient,
    private readonly appends: CallGate,
    private readonly reads: CallGate,
    private readonly callMs: number,
  ) {}

  /** @throws NoAnswer, or what the client throws */
  append(stream: string, expected: SentExpectation, events: readonly SentEvent[]): Promise<AppendReply> {
    return this.appends.run(
      () =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(noAnswer('an append', this.callMs)), this.callMs + GRACE_MS);
          const settle = () => clearTimeout(timer);
          this.client.append(stream, expected, events, this.callMs).finally(settle).then(resolve, reject);
        }),
    );
  }

  /**
   * @param as what becomes of each event as it comes, so that no page is held twice
   * @throws NoAnswer when no event comes for so long, or what the client or `as` throws
   */
  readStream<T>(read: StreamRead, as: (event: ReceivedEvent) => T): Promise<readonly T[]> {
    return this.#collect((listener) => this.client.readStream(read, listener), as);
  }

  /** @throws NoAnswer when no event comes for so long, or what the client throws */
  readLog(read: LogRead): Promise<readonly ReceivedEvent[]> {
    return this.#collect(
      (listener) => this.client.readLog(read, listener),
      (event) => event,
    );
  }

  /** A read that is given up is cancelled: it would stay open on the one connection. */
  #collect<T>(
    open: (listener: ReadListener) => () => void,
    as: (event: ReceivedEvent) => T,
  ): Promise<readonly T[]> {
    return this.reads.run(
      () =>
        new Promise((resolve, reject) => {
          const events: T[] = [];
          const timer = setTimeout(() => {
            cancel();
            reject(noAnswer('a read', this.callMs));
          }, this.callMs);
          const failed = (error: unknown) => {
            clearTimeout(timer);
            cancel();
            reject(error);
          };
          const cancel = open({
            event: (event) => {
              try {
                events.push(as(event));
                timer.refresh();
              } catch (error) {
                failed(error);
              }
            },
            end: () => {
              clearTimeout(timer);
              resolve(events);
            },
            failed,
          });
        }),
    );
  }
}

function noAnswer(what: string, ms: number): NoAnswer {
  return new NoAnswer(`no answer to ${what} within ${ms} ms`);
}
