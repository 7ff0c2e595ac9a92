import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Client,
  ClientDuplexStream,
  ClientReadableStream,
  ClientUnaryCall,
  ClientWritableStream,
  Metadata,
  MethodDefinition,
  StatusObject,
} from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import { plain } from './plain-messages.js';
import type { Answer, Json } from './transcripts.js';

/** What all four kinds of call have in common. */
type Call =
  | ClientUnaryCall
  | ClientWritableStream<Message>
  | ClientReadableStream<Message>
  | ClientDuplexStream<Message, Message>;

type Method = MethodDefinition<Message, Message>;

/** A server that has not answered by then will not. */
const PATIENCE_MS = 60_000;
/** Of the transport, and so not compared. */
const NOT_TRAILERS = new Set(['content-type', 'content-length', 'date', 'server']);

type Begin = (client: Client, one: (error: unknown, response?: Message) => void) => Call;

/** One call to a server, whatever its kind: what has come so far, and how it ended. */
export class OpenCall {
  readonly #call: Call;
  readonly #responses: Json[] = [];
  readonly #status: Promise<StatusObject>;
  #waiting: () => void = () => undefined;

  private constructor(client: Client, begin: Begin) {
    this.#call = begin(client, (_error, response) => {
      if (response) this.#take(response);
    });
    // An error says what the status says.
    const call: NodeJS.EventEmitter = this.#call;
    call.on('error', () => undefined);
    call.on('data', (response: Message) => this.#take(response));
    this.#status = new Promise((resolve) => {
      call.on('status', (status: StatusObject) => setImmediate(resolve, status));
    });
  }

  /** A call whose one request is sent at once. */
  static withRequest(
    client: Client,
    { path, requestSerialize, responseDeserialize, responseStream }: Method,
    request: Message,
    headers: Metadata,
  ): OpenCall {
    return new OpenCall(client, (on, one) =>
      responseStream
        ? on.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, headers)
        : on.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, headers, one),
    );
  }

  /** A call whose requests are still to be sent. */
  static withRequests(
    client: Client,
    { path, requestSerialize, responseDeserialize, responseStream }: Method,
    headers: Metadata,
  ): OpenCall {
    return new OpenCall(client, (on, one) =>
      responseStream
        ? on.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, headers)
        : on.makeClientStreamRequest(path, requestSerialize, responseDeserialize, headers, one),
    );
  }

  async send(request: Message): Promise<void> {
    const call = this.#call;
    if ('write' in call && !call.write(request)) {
      await Promise.race([this.#status, new Promise((resolve) => call.once('drain', resolve))]);
    }
  }

  halfClose(): void {
    if ('end' in this.#call) this.#call.end();
  }

  cancel(): void {
    this.#call.cancel();
  }

  /** Waits until so many responses have come in all, and then for more that should not. Throws when others came. */
  async responsesCome(count: number, quietMs: number): Promise<void> {
    const patience = sleep(PATIENCE_MS, 'over' as const, { ref: false });
    const over = this.#status.then(() => 'over' as const);
    let outcome: 'over' | undefined;
    while (this.#responses.length < count && outcome === undefined) {
      const came = new Promise<undefined>((resolve) => (this.#waiting = () => resolve(undefined)));
      outcome = await Promise.race([came, over, patience]);
    }
    await sleep(quietMs);
    const came = this.#responses.length;
    if (came !== count) throw new Error(`${count} messages were recorded by then, ${came} came`);
  }

  /** Everything that came, once the call is over. */
  async answer(): Promise<Answer> {
    const { code, details, metadata } = await this.#status;
    const trailers = Object.entries(metadata.getMap()).filter(([key]) => !NOT_TRAILERS.has(key));
    return {
      responses: this.#responses,
      status: { code, details },
      trailers: Object.fromEntries(trailers.map(([key, value]) => [key, String(value)])),
    };
  }

  #take(response: Message): void {
    this.#responses.push(plain(response));
    this.#waiting();
  }
}
