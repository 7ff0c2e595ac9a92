import { canonicalJson, isList, isObject, type JsonObject, type JsonValue } from '#kernel';

/** A row that a publication adds, removes or changes, by what identifies it in its table. */
export type RowChange =
  | { readonly change: 'added'; readonly row: string; readonly after: JsonValue }
  | { readonly change: 'removed'; readonly row: string; readonly before: JsonValue }
  | {
      readonly change: 'changed';
      readonly row: string;
      readonly before: JsonValue;
      readonly after: JsonValue;
    };

/** What a publication changes in one table. */
export interface TableChange {
  readonly table: string;
  readonly change: 'set' | 'changed' | 'withdrawn';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first of them; `added`, `removed` and `changed` count all. */
  readonly rows: readonly RowChange[];
}

const MOST_ROWS = 50;

/** What changes in a table; `undefined` when nothing does. `null` is a table that is not set. */
export function tableChange(
  table: string,
  before: JsonValue | null,
  after: JsonValue | null,
): TableChange | undefined {
  if (canonicalJson(before) === canonicalJson(after)) return undefined;
  const [old, young] = [rowsOf(before), rowsOf(after)];
  const rows = [...new Set([...old.keys(), ...young.keys()])].flatMap((row) =>
    rowChange(row, old.get(row), young.get(row)),
  );
  const count = (kind: RowChange['change']) => rows.filter(({ change }) => change === kind).length;
  return {
    table,
    change: before === null ? 'set' : after === null ? 'withdrawn' : 'changed',
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    rows: rows.slice(0, MOST_ROWS),
  };
}

function rowChange(
  row: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly RowChange[] {
  if (before === undefined) return after === undefined ? [] : [{ change: 'added', row, after }];
  if (after === undefined) return [{ change: 'removed', row, before }];
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ change: 'changed', row, before, after }];
}

/** The rows of a table by what identifies each: its key or name with the first day, its revision; of a list, each item. */
function rowsOf(content: JsonValue | null): ReadonlyMap<string, JsonValue> {
  if (content === null) return new Map();
  if (isList(content)) return new Map(content.flatMap((entry) => rowsOfEntry(entry, '')));
  if (!isObject(content)) return new Map([['value', content]]);
  if (hasDays(content)) return new Map(rowsOfEntry(content, ''));
  return new Map(
    Object.entries(content).flatMap(([key, value = null]): readonly (readonly [string, JsonValue])[] => {
      if (isList(value) && value.every(isObject))
        return value.flatMap((entry) => rowsOfEntry(entry, isNamed(entry) ? `${key} ` : key));
      return hasDays(value) ? rowsOfEntry(value, key) : [[key, value]];
    }),
  );
}

function rowsOfEntry(entry: JsonValue, prefix: string): readonly (readonly [string, JsonValue])[] {
  if (!isObject(entry)) return [[`${prefix}${shown(entry)}`, entry]];
  const { name, revision, from } = entry;
  const since = from === undefined ? '' : ` from ${shown(from)}`;
  if (typeof name === 'string') return [[`${prefix}${name}${since}`, entry]];
  if (revision === undefined) return [[`${prefix}${since}`.trim() || 'value', entry]];
  const row = `${prefix}${shown(revision)}`;
  const lists = Object.entries(entry).filter(([, value]) => isList(value));
  const rest = Object.fromEntries(Object.entries(entry).filter(([, value]) => !isList(value)));
  const items = lists.flatMap(([, value]) => (isList(value) ? value : []));
  return [[row, rest], ...items.map((item) => [`${row}: ${shown(item)}`, item] as const)];
}

/** A row that counts on days only. */
function hasDays(value: JsonValue): boolean {
  return isObject(value) && (typeof value['from'] === 'string' || typeof value['until'] === 'string');
}

/** An entry that a revision tells from the others of its key. */
function isNamed(entry: JsonObject): boolean {
  return entry['revision'] !== undefined;
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}
