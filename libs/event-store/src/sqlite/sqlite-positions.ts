import { BadCheckpoint, NotAPosition } from '../event-store.errors.js';
import type { Position } from '../event-store.port.js';

const DIGITS = 16;
const TEXT = /^([0-9a-f]{8})-(\d{16})$/;

/**
 * Positions of one database as text: `<8 hex digits of the database's random id>-<16 decimal digits>`, so that
 * positions of one database sort as text, and one of another database is known as such.
 */
export class SqlitePositions {
  readonly #prefix: string;

  constructor(readonly databaseId: string) {
    this.#prefix = `${databaseId}-`;
  }

  write(row: number): Position {
    return (this.#prefix + String(row).padStart(DIGITS, '0')) as Position;
  }

  /** @throws NotAPosition, BadCheckpoint when it is one of another database */
  row(text: string): number {
    const [, databaseId, digits] = TEXT.exec(text) ?? [];
    if (databaseId === undefined) throw new NotAPosition(`no position: ${text}`);
    if (databaseId !== this.databaseId) {
      throw new BadCheckpoint(`position ${text} belongs to another database than ${this.databaseId}`);
    }
    const row = Number(digits);
    if (!Number.isSafeInteger(row)) throw new NotAPosition(`no position: ${text}`);
    return row;
  }
}
