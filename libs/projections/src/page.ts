import { ShuriError } from '#kernel';

/** A part of a keyset: what the rows are ordered by. */
export type CursorValue = string | number;

/** At most `limit` items, after the page that answered with this cursor. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** One page of rows. `next` is the opaque cursor of the page after it; absent on the last page. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

/** The cursor after a row with these key values: base64url of a JSON array. */
export function encodeCursor(key: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * Reads a cursor back; `shape` says the types of the key, in order.
 * @throws ShuriError REQUEST.MALFORMED when it is not one that we could have given out.
 */
export function decodeCursor(
  cursor: string,
  shape: readonly ('string' | 'number')[],
): readonly CursorValue[] {
  const key = parse(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    key.every((value, index) => typeof value === shape[index]) &&
    encodeCursor(key as CursorValue[]) === cursor;
  if (!fits) {
    const field = 'cursor';
    const problems = [{ field, rule: 'must be the `next` of a page' }];
    throw new ShuriError('REQUEST.MALFORMED', 'the cursor is not one of ours', { field, problems });
  }
  return key as CursorValue[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Makes a page of up to `limit` rows from a query that asked for one row more. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly CursorValue[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: encodeCursor(keyOf(last)) } : { items };
}
