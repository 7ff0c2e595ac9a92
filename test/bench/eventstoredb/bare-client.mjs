import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { collectGarbage } from '../support/garbage.mjs';

/**
 * The peer: what a program without the port does at best, with the same client and the same calls: classic appends, for
 * the batch append has no deadline, and pages of the same size. It looks up, checks, repeats and maps nothing.
 */
export class BareClient {
  #client;
  #credentials;

  constructor(url) {
    this.#client = EventStoreDBClient.connectionString(url);
    const { username, password } = new URL(url);
    this.#credentials = {
      username: decodeURIComponent(username || 'none'),
      password: decodeURIComponent(password),
    };
  }

  /** So many callers take the appends in turn; answers the milliseconds it took. */
  async append(appends, callers) {
    collectGarbage();
    const start = performance.now();
    const caller = async (first) => {
      for (let index = first; index < appends.length; index += callers) {
        const { stream, revision, events } = appends[index];
        const sent = events.map(({ id, type, data, meta }) => jsonEvent({ id, type, data, metadata: meta }));
        await this.#client.appendToStream(stream, sent, {
          expectedRevision: revision === 0 ? 'no_stream' : BigInt(revision - 1),
          credentials: this.#credentials,
          requiresLeader: true,
        });
      }
    };
    await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
    return performance.now() - start;
  }

  /** Reads each stream, a page at a time; answers the milliseconds it took. */
  async read(streams, page) {
    collectGarbage();
    const start = performance.now();
    for (const stream of streams) {
      for (let from = 0n, count = page; count === page; from += BigInt(page)) {
        const options = {
          fromRevision: from,
          maxCount: page,
          credentials: this.#credentials,
          requiresLeader: true,
        };
        const events = [];
        for await (const { event } of this.#client.readStream(stream, options)) events.push(event);
        count = events.length;
      }
    }
    return performance.now() - start;
  }

  async close() {
    await this.#client.dispose();
  }
}
