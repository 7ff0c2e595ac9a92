import { ofKey } from '../../../terms/by-day.js';
import { partName } from './part-names.js';

type Table<T> = { readonly [code: string]: T };

/** The codes of a table by their names: a table does not change, and every decision on a part looks into it. */
const CODES = new WeakMap<object, ReadonlyMap<string, string>>();

/** What a table has for a part, by its code as it is written, or else however it is. `undefined`: nothing. */
export function rowsOfPart<T>(table: Table<T> | undefined, code: string): T | undefined {
  if (table === undefined) return undefined;
  return ofKey(table, code) ?? ofKey(table, codesOf(table).get(partName(code)) ?? code);
}

function codesOf(table: object): ReadonlyMap<string, string> {
  const known = CODES.get(table);
  if (known !== undefined) return known;
  const codes = new Map(Object.keys(table).map((code) => [partName(code), code]));
  CODES.set(table, codes);
  return codes;
}
