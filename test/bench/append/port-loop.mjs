import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '../../../dist/libs/event-store/src/index.js';
import { SystemClock } from '../../../dist/libs/kernel/src/index.js';
import { collectGarbage } from '../support/garbage.mjs';

/** Counts the transactions, each of which is one sync. */
class CountingDatabase extends DatabaseSync {
  commits = 0;

  exec(sql) {
    if (sql === 'COMMIT') this.commits += 1;
    super.exec(sql);
  }
}

/** The store as commanding calls it: events as objects, an exact revision, the answer after the sync. */
export class PortLoop {
  #store;
  #database;

  static async open(file) {
    const loop = new PortLoop();
    loop.#store = await openSqliteEventStore({
      file,
      clock: new SystemClock(),
      open: (path) => (loop.#database = new CountingDatabase(path)),
    });
    return loop;
  }

  /** The store's own CREATE statement of its events table. */
  get schema() {
    return this.#database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events'").get().sql;
  }

  /** So many callers take the appends in turn; each waits for its answer before its next one. */
  async run(appends, callers) {
    collectGarbage();
    const before = this.#database.commits;
    const start = performance.now();
    const caller = async (first) => {
      for (let index = first; index < appends.length; index += callers) {
        const { stream, revision, events } = appends[index];
        await this.#store.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
      }
    };
    await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
    return { ms: performance.now() - start, commits: this.#database.commits - before };
  }

  async close() {
    await this.#store.close();
  }
}
