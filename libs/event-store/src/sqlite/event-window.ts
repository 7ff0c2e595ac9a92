import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredEvent } from '../event-store.port.js';
import type { EventTable } from './event-table.js';

const ROWS_PER_LOOK = 5_000;
const BYTES_PER_WINDOW = 4 * 1024 * 1024;

/** What one look found: matching events, the row up to which all is covered, and whether that is the end. */
export interface EventWindow {
  readonly events: readonly StoredEvent[];
  readonly coveredTo: number;
  readonly atEnd: boolean;
}

/** Reads on from a row in looks of bounded time and memory, keeping only streams with one of the prefixes. */
export class EventWindows {
  readonly #db: DatabaseSync;
  readonly #read: StatementSync;
  readonly #prefixes: readonly string[];

  constructor(
    db: DatabaseSync,
    readonly table: EventTable,
    prefixes: readonly string[] | undefined,
  ) {
    this.#db = db;
    this.#prefixes = prefixes ?? [];
    const matching = this.#prefixes.map(() => 'instr(stream, ?) = 1').join(' OR ');
    const filter = prefixes === undefined ? '' : `AND (${matching || 'FALSE'})`;
    this.#read = db.prepare(
      `SELECT * FROM events WHERE position > ? AND position <= ? ${filter} ORDER BY position LIMIT ?`,
    );
  }

  /**
   * The window after row `after`, of at most `limit` events.
   * @throws Error while a transaction is stuck: this connection would see what may never be durable
   */
  next(after: number, limit: number): EventWindow {
    if (this.#db.isTransaction) throw new Error('a transaction of the store is stuck');
    const end = this.table.lastPosition();
    const upTo = Math.min(end, after + ROWS_PER_LOOK);
    if (upTo <= after) return { events: [], coveredTo: after, atEnd: true };
    const events: StoredEvent[] = [];
    let bytes = 0;
    for (const row of this.#read.iterate(after, upTo, ...this.#prefixes, limit)) {
      events.push(this.table.toEvent(row));
      bytes += String(row.data).length + String(row.meta).length;
      if (events.length === limit || bytes >= BYTES_PER_WINDOW) {
        const coveredTo = Number(row.position);
        return { events, coveredTo, atEnd: coveredTo === end };
      }
    }
    return { events, coveredTo: upTo, atEnd: upTo === end };
  }
}
