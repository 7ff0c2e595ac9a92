import { NotAPosition } from '../event-store.errors.js';
import type { Position } from '../event-store.port.js';
import type { LogPosition } from './store-client.js';

/** As many digits as the largest signed 64-bit number has. */
const DIGITS = 19;
const TEXT = /^([0-9a-f]{8})-(\d{19})-(\d{19})$/;

/** A position as text, taken apart. */
export interface PositionParts extends LogPosition {
  readonly databaseId: string;
}

/**
 * `<8 hex digits of the database's id>-<commit>-<prepare>`, both of 19 decimal digits: positions of one database sort
 * as text. Both numbers are kept, for a commit position alone can skip an event.
 */
export function positionText(databaseId: string, { commit, prepare }: LogPosition): Position {
  return `${databaseId}-${digits(commit)}-${digits(prepare)}` as Position;
}

/** @throws NotAPosition when the text is no position */
export function positionParts(text: string): PositionParts {
  const [, databaseId, commit, prepare] = TEXT.exec(text) ?? [];
  if (databaseId === undefined || commit === undefined || prepare === undefined) {
    throw new NotAPosition(`no position: ${text}`);
  }
  return { databaseId, commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** By commit, then by prepare. */
export function compareLogPositions(a: LogPosition, b: LogPosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare === b.prepare) return 0;
  return a.prepare < b.prepare ? -1 : 1;
}

function digits(number: bigint): string {
  return String(number).padStart(DIGITS, '0');
}
