import { Readable } from 'node:stream';
import type { LiveEvent } from './live-event.js';
import type { LiveLimits } from './live-limits.js';
import type { LiveEnd, LiveReader } from './live-reader.js';
import { endedMessage, readyMessage, recordedMessage } from './live-messages.js';
import { heartbeatText } from './server-sent-events.js';

export interface LiveStreamOptions {
  readonly reader: LiveReader;
  readonly limits: Pick<LiveLimits, 'heartbeatMs' | 'stallMs'>;
  /** Asked at each heartbeat: why it must end, or undefined while it may go on. */
  mustEnd(): Promise<LiveEnd | undefined>;
  /** The client was too slow and is cut off. */
  onStall(): void;
}

/**
 * The text of one live stream. It is made as it is fetched: a client that does not read holds no more than a page, and is
 * cut off when it does not go on in time; it may come back for the rest.
 */
export class LiveStream {
  /** To be sent as the body of the answer. */
  readonly body: Readable;
  #isBeatDue = false;

  constructor(private readonly options: LiveStreamOptions) {
    this.body = Readable.from(this.#withoutStall(this.#text()), { objectMode: false });
  }

  async *#text(): AsyncGenerator<string> {
    const { reader, limits } = this.options;
    const beat = setInterval(() => {
      this.#isBeatDue = true;
      reader.call();
    }, limits.heartbeatMs);
    try {
      yield readyMessage(reader);
      yield endedMessage(yield* this.#events());
    } finally {
      clearInterval(beat);
      reader.end('gone');
    }
  }

  /** Everything between the first message and the last. */
  async *#events(): AsyncGenerator<string, LiveEnd> {
    const { reader, mustEnd } = this.options;
    for (;;) {
      const events = await reader.next();
      if (events.length > 0) yield textOf(events);
      if (reader.ended !== undefined) {
        if (reader.ended === 'stopping') for (const page of reader.rest()) yield textOf(page);
        return reader.ended;
      }
      if (!this.#isBeatDue) continue;
      this.#isBeatDue = false;
      const because = await mustEnd();
      if (because !== undefined) return because;
      yield heartbeatText(reader.place);
    }
  }

  async *#withoutStall(text: AsyncGenerator<string>): AsyncGenerator<string> {
    for await (const chunk of text) {
      const stall = setTimeout(() => {
        this.options.onStall();
        this.body.destroy();
      }, this.options.limits.stallMs);
      try {
        yield chunk;
      } finally {
        clearTimeout(stall);
      }
    }
  }
}

function textOf(events: readonly LiveEvent[]): string {
  return events.map(recordedMessage).join('');
}
