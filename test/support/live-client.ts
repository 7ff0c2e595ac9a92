import type { JsonObject } from '#kernel';
import { EventStreamParser } from '../../apps/cli/src/watch/event-stream.js';
import { type Api, word } from './api.js';
import { eventually } from './eventually.js';

/** A message as a client got it. */
export interface LiveMessage {
  readonly id: string;
  readonly event: string;
  readonly data: JsonObject;
}

/** A client of a live stream, over HTTP, which keeps what it is told. */
export class LiveClient {
  readonly messages: LiveMessage[] = [];
  /** Everything as it came, comments too. */
  text = '';
  /** How the stream ended: with its end, or cut off. */
  readonly ended: Promise<'whole' | 'cut'>;
  readonly #hangUp: AbortController;

  private constructor(
    readonly response: Response,
    hangUp: AbortController,
  ) {
    this.#hangUp = hangUp;
    this.ended = this.#read().then(
      () => 'whole',
      () => 'cut',
    );
  }

  /** Connects and waits for `ready`. @throws Error when the answer is no stream */
  static async open(api: Api, path: string, headers: Record<string, string> = {}): Promise<LiveClient> {
    const hangUp = new AbortController();
    const response = await fetch(api.url + path, {
      headers: { authorization: `Bearer ${api.token}`, ...headers },
      signal: hangUp.signal,
    });
    if (response.status !== 200) throw new Error(`no stream: ${await response.text()}`);
    const client = new LiveClient(response, hangUp);
    await eventually('the stream has begun', () => client.messages.length > 0);
    return client;
  }

  /** What it was told of events, in order, such as `quote-issued`. */
  get events(): readonly string[] {
    return this.recorded.map(({ data }) => word(data['event']));
  }

  get recorded(): readonly LiveMessage[] {
    return this.messages.filter(({ event }) => event === 'recorded');
  }

  /** What it would send as Last-Event-ID. */
  get lastId(): string {
    return this.messages.at(-1)?.id ?? '';
  }

  /** Waits until it was told of so many events. */
  async told(count: number): Promise<readonly string[]> {
    await eventually(`${count} events were told`, () => this.recorded.length >= count);
    return this.events;
  }

  async close(): Promise<void> {
    this.#hangUp.abort();
    await this.ended;
  }

  async #read(): Promise<void> {
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    for await (const piece of this.response.body ?? []) {
      const text = decoder.decode(piece, { stream: true });
      this.text += text;
      for (const { lastEventId, event, data } of parser.add(text)) {
        this.messages.push({ id: lastEventId, event, data: JSON.parse(data) as JsonObject });
      }
    }
  }
}
