import type { SQLOutputValue } from 'node:sqlite';
import type { KeptValue } from '../personal-data-store.port.js';
import { parsed, type StoredValue, type StoredVersion } from '../stored-value.js';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Reads a row of `version, commitment, salt`; the table is STRICT, so the columns have these types. */
export function storedVersion(row: Row): StoredVersion {
  return {
    version: Number(row['version']),
    commitment: String(row['commitment']),
    salt: bytesOf(row['salt']),
  };
}

/** Reads a row of `salt, value`. */
export function storedValue(row: Row): StoredValue {
  return { salt: bytesOf(row['salt']), value: parsed(String(row['value'])) };
}

/** Reads a row of `ref, version, commitment, handed_out`. */
export function keptValue(row: Row): KeptValue {
  return {
    ref: String(row['ref']),
    version: Number(row['version']),
    commitment: String(row['commitment']),
    handedOut: Number(row['handed_out']),
  };
}

function bytesOf(column: SQLOutputValue | undefined): Uint8Array {
  return column instanceof Uint8Array ? column : new Uint8Array();
}
