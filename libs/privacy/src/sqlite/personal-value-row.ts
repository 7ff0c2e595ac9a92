import type { SQLOutputValue } from 'node:sqlite';
import type { JsonValue } from '#kernel';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** One version of a value, without the value. */
export interface StoredVersion {
  readonly version: number;
  readonly commitment: string;
  readonly salt: Uint8Array;
}

/** Reads a row of `version, commitment, salt`; the table is STRICT, so the columns have these types. */
export function storedVersion(row: Row): StoredVersion {
  return {
    version: Number(row['version']),
    commitment: String(row['commitment']),
    salt: bytesOf(row['salt']),
  };
}

/** Reads a row of `salt, value`. The value is undefined when its text is no JSON any more. */
export function storedValue(row: Row): { readonly salt: Uint8Array; readonly value: JsonValue | undefined } {
  return { salt: bytesOf(row['salt']), value: parsed(String(row['value'])) };
}

function bytesOf(column: SQLOutputValue | undefined): Uint8Array {
  return column instanceof Uint8Array ? column : new Uint8Array();
}

/** The parser's own error would repeat the text, so it goes no further. */
function parsed(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
