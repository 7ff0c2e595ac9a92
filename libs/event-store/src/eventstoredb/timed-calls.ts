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
    private readonly gate: CallGate,
    private readonly callMs: number,
  ) {}

  /** @throws NoAnswer, or what the client throws */
  append(stream: string, expected: SentExpectation, events: readonly SentEvent[]): Promise<AppendReply> {
    return this.gate.run(
      () =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(noAnswer('an append', this.callMs)), this.callMs + GRACE_MS);
          const settle = () => clearTimeout(timer);
          this.client.append(stream, expected, events, this.callMs).finally(settle).then(resolve, reject);
        }),
    );
  }

  /** @throws NoAnswer when no event comes for so long, or what the client throws */
  readStream(read: StreamRead): Promise<readonly ReceivedEvent[]> {
    return this.#collect((listener) => this.client.readStream(read, listener));
  }

  /** @throws NoAnswer when no event comes for so long, or what the client throws */
  readLog(read: LogRead): Promise<readonly ReceivedEvent[]> {
    return this.#collect((listener) => this.client.readLog(read, listener));
  }

  /** A read that is given up is cancelled: it would stay open on the one connection. */
  #collect(open: (listener: ReadListener) => () => void): Promise<readonly ReceivedEvent[]> {
    return this.gate.run(
      () =>
        new Promise((resolve, reject) => {
          const events: ReceivedEvent[] = [];
          const timer = setTimeout(() => {
            cancel();
            reject(noAnswer('a read', this.callMs));
          }, this.callMs);
          const cancel = open({
            event: (event) => {
              events.push(event);
              timer.refresh();
            },
            end: () => {
              clearTimeout(timer);
              resolve(events);
            },
            failed: (error) => {
              clearTimeout(timer);
              cancel();
              reject(error);
            },
          });
        }),
    );
  }
}

function noAnswer(what: string, ms: number): NoAnswer {
  return new NoAnswer(`no answer to ${what} within ${ms} ms`);
}
