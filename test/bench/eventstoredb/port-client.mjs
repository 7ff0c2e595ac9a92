import { openEventStoreDb } from '../../../dist/libs/event-store/src/index.js';
import { collectGarbage } from '../support/garbage.mjs';

/** The store as commanding calls it: events as objects, an exact revision, pages in arrays. */
export class PortClient {
  #store;

  constructor(url) {
    this.#store = openEventStoreDb({ url });
  }

  /** So many callers take the appends in turn; answers the milliseconds it took. */
  async append(appends, callers) {
    collectGarbage();
    const start = performance.now();
    const caller = async (first) => {
      for (let index = first; index < appends.length; index += callers) {
        const { stream, revision, events } = appends[index];
        await this.#store.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
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
      for (let from = 0, count = page; count === page; from += page) {
        count = (await this.#store.readStream(stream, { from, limit: page })).length;
      }
    }
    return performance.now() - start;
  }

  async close() {
    await this.#store.close();
  }
}
