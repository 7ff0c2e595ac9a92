import { exhaustive, type JsonObject, type JsonValue } from '#kernel';
import { columnsOf } from '../../src/files/csv-table.js';
import type { Column, Layout } from '../../src/tables/layout.js';

type Cells = Readonly<Record<string, JsonValue | undefined>>;

/** A table as a spreadsheet would be saved: the opposite of reading it, written apart from it. */
export function printCsv(table: JsonValue, layout: Layout): string {
  const columns = columnsOf(layout);
  const rows = rowsOf(table, layout).map((cells) => columns.map((column) => cellText(cells[column])));
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function rowsOf(table: JsonValue, layout: Layout): readonly Cells[] {
  switch (layout.kind) {
    case 'entries':
      return listOf(table).map((entry) => cellsOf(entry, layout.columns));
    case 'names':
      return listOf(table).map((entry) =>
        typeof entry === 'string' ? { name: entry } : (entry as JsonObject),
      );
    case 'values':
      return listOf(table).map((value) => ({ [layout.column.name]: value }));
    case 'keyed':
      return Object.entries(table as JsonObject).map(([key, member]) => ({
        [layout.key]: key,
        ...cellsOf(member ?? null, layout.columns),
      }));
    case 'map':
      return mapRows(table as JsonObject, layout.keys, layout.column);
    case 'keyed-entries':
      return Object.entries(table as JsonObject).flatMap(([key, entries]) =>
        listOf(entries ?? []).map((entry) => ({ [layout.key]: key, ...cellsOf(entry, layout.columns) })),
      );
    case 'items':
      return listOf(table).flatMap((entry) =>
        listOf((entry as JsonObject)[layout.list] ?? []).map((item) => ({
          ...cellsOf(entry, layout.columns),
          [layout.item]: item,
        })),
      );
    case 'object':
      return [cellsOf(table, layout.columns)];
    case 'value':
      return [{ [layout.column.name]: table }];
    case 'closures':
      return listOf(table).map((day) => ({ from: day }));
    default:
      return exhaustive(layout);
  }
}

function mapRows(
  table: JsonObject,
  [key = '', inner]: readonly string[],
  { name }: Column,
): readonly Cells[] {
  return Object.entries(table).flatMap(([own, value]): readonly Cells[] =>
    inner === undefined
      ? [{ [key]: own, [name]: value }]
      : mapRows(value as JsonObject, [inner], { name, as: 'text' }).map((cells) => ({
          [key]: own,
          ...cells,
        })),
  );
}

function cellsOf(entry: JsonValue, columns: readonly Column[]): Cells {
  return Object.fromEntries(
    columns.map(({ name }) => [
      name,
      name
        .split('.')
        .reduce<JsonValue | undefined>((at, key) => (at as JsonObject | undefined)?.[key], entry),
    ]),
  );
}

function cellText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(';');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return value as readonly JsonValue[];
}
