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
        typeof entry === 'string'
          ? { [layout.column]: entry }
          : { ...daysOf(entry), [layout.column]: (entry as JsonObject)['name'] },
      );
    case 'keyed':
      return Object.entries(table as JsonObject).flatMap(([key, rows]) =>
        rowsUnder(rows).map((row) => ({
          [layout.key]: key,
          ...cellsOf(row, layout.columns),
          ...daysOf(row),
        })),
      );
    case 'keyed-value':
      return Object.entries(table as JsonObject).flatMap(([key, rows]) =>
        rowsUnder(rows).map((row) => ({ [layout.key]: key, ...valueCells(row, layout.column) })),
      );
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
    case 'members':
      return rowsUnder(table).map((row) => ({ ...cellsOf(row, layout.columns), ...daysOf(row) }));
    case 'value-by-day':
      return rowsUnder(table).map((row) => valueCells(row, layout.column));
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
  [outer, inner]: readonly [string, string],
  { name }: Column,
): readonly Cells[] {
  return Object.entries(table).flatMap(([own, values]) =>
    Object.entries(values as JsonObject).map(([key, value]) => ({
      [outer]: own,
      [inner]: key,
      [name]: value,
    })),
  );
}

/** What stands for ever is one row. */
function rowsUnder(rows: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(rows) ? rows : [rows ?? null];
}

function valueCells(row: JsonValue, { name }: Column): Cells {
  const hasDays = typeof row === 'object' && row !== null && !Array.isArray(row);
  return hasDays ? { ...daysOf(row), [name]: (row as JsonObject)['value'] } : { [name]: row };
}

function daysOf(row: JsonValue): Cells {
  const { from, until } = row as JsonObject;
  return { from, until };
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
