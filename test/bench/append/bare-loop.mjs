import { DatabaseSync } from 'node:sqlite';
import { collectGarbage } from '../support/garbage.mjs';

/**
 * The peer: what a program without the port does at best. It is given the same events in ready batches and writes the
 * same rows with the same table, index, checkpoint rhythm and syncs, and looks up, checks and answers nothing.
 */
export class BareLoop {
  #db;
  #insert;
  #position = 0;

  /** `schema` is the CREATE statement of the store's own events table. */
  constructor(file, schema) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    this.#db.exec(schema);
    this.#insert = this.#db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /** Writes the appends, `batchSize` to a transaction, and answers the milliseconds it took. */
  run(appends, batchSize) {
    collectGarbage();
    const start = performance.now();
    for (let first = 0; first < appends.length; first += batchSize) {
      const storedAt = new Date().toISOString();
      this.#db.exec('BEGIN IMMEDIATE');
      for (let index = first; index < first + batchSize; index += 1) {
        const { stream, revision, events } = appends[index];
        const { id, type, data, meta } = events[0];
        this.#position += 1;
        this.#insert.run(
          this.#position,
          stream,
          revision,
          id,
          type,
          JSON.stringify(data),
          JSON.stringify(meta),
          storedAt,
        );
      }
      this.#db.exec('COMMIT');
    }
    return performance.now() - start;
  }

  close() {
    this.#db.close();
  }
}
