import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { PreparedEvent } from '../append-input.js';
import type { StoredEvent } from '../event-store.port.js';
import type { SqlitePositions } from './sqlite-positions.js';

const COLUMNS = 'position, stream, revision, id, type, data, meta, stored_at';

interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
  readonly stored_at: string;
}

/** What stands at a place: the event as it was written, and its row number. */
export interface EventPlace extends PreparedEvent {
  readonly position: number;
}

/** The prepared statements of the events table. Rows are numbered from 1 in the order of commits, without gaps. */
export class EventTable {
  readonly #lastPosition: StatementSync;
  readonly #lastRevision: StatementSync;
  readonly #placeAt: StatementSync;
  readonly #insert: StatementSync;
  readonly #streamForward: StatementSync;
  readonly #streamBackward: StatementSync;
  readonly #allForward: StatementSync;
  readonly #allBackward: StatementSync;

  constructor(
    db: DatabaseSync,
    readonly positions: SqlitePositions,
  ) {
    this.#lastPosition = db.prepare('SELECT max(position) AS last FROM events');
    this.#lastRevision = db.prepare('SELECT max(revision) AS last FROM events WHERE stream = ?');
    this.#placeAt = db.prepare(
      'SELECT id, type, data, meta, position FROM events WHERE stream = ? AND revision = ?',
    );
    this.#insert = db.prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const stream = `SELECT ${COLUMNS} FROM events WHERE stream = ?`;
    this.#streamForward = db.prepare(`${stream} AND revision >= ? ORDER BY revision LIMIT ?`);
    this.#streamBackward = db.prepare(`${stream} AND revision <= ? ORDER BY revision DESC LIMIT ?`);
    this.#allForward = db.prepare(
      `SELECT ${COLUMNS} FROM events WHERE position >= ? ORDER BY position LIMIT ?`,
    );
    this.#allBackward = db.prepare(
      `SELECT ${COLUMNS} FROM events WHERE position < ? ORDER BY position DESC LIMIT ?`,
    );
  }

  /** The number of the last row, 0 when there is none. */
  lastPosition(): number {
    return Number(this.#lastPosition.get()?.last ?? 0);
  }

  /** The revision of the stream's last event, -1 when it has none. */
  lastRevision(stream: string): number {
    return Number(this.#lastRevision.get(stream)?.last ?? -1);
  }

  placeAt(stream: string, revision: number): EventPlace | undefined {
    return this.#placeAt.get(stream, revision) as EventPlace | undefined;
  }

  insert(position: number, stream: string, revision: number, event: PreparedEvent, storedAt: string): void {
    this.#insert.run(position, stream, revision, event.id, event.type, event.data, event.meta, storedAt);
  }

  /** Revisions from `from` on, included, rising or falling. */
  readStream(stream: string, direction: 'forward' | 'backward', from: number, limit: number): StoredEvent[] {
    const statement = direction === 'forward' ? this.#streamForward : this.#streamBackward;
    return statement.all(stream, from, limit).map((row) => this.#event(row));
  }

  /** Rows from number `from` on: included and rising when forward, excluded and falling when backward. */
  readAll(direction: 'forward' | 'backward', from: number, limit: number): StoredEvent[] {
    const statement = direction === 'forward' ? this.#allForward : this.#allBackward;
    return statement.all(from, limit).map((row) => this.#event(row));
  }

  toEvent(row: Record<string, unknown>): StoredEvent {
    return this.#event(row);
  }

  #event(row: Record<string, unknown>): StoredEvent {
    const { id, type, stream, revision, position, data, meta, stored_at } = row as unknown as EventRow;
    return {
      id,
      type,
      stream,
      revision,
      position: this.positions.write(position),
      data: JSON.parse(data),
      meta: JSON.parse(meta),
      storedAt: stored_at,
    };
  }
}
