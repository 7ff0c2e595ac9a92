import { exhaustive, type JsonObject, type JsonValue } from '#kernel';
import type { Column, Layout } from '../tables/layout.js';
import { dateOf, membersOf, valueOf } from './cell.js';
import { closuresOf } from './closures.js';
import { byDay, membersIn, ROW_DAYS, valueIn } from './csv-by-day.js';
import { groupedBy, Lines, under } from './csv-lines.js';
import { type CsvProblem, csvRows, type Row } from './csv-rows.js';
import type { SourceFile } from './source-file.js';

/** A table read from a spreadsheet, and the line of each of its parts, by JSON pointer within the table. */
export interface CsvTable {
  readonly value: JsonValue;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly CsvProblem[];
}

/** Reads a spreadsheet by the layout of its table. */
export function csvTable(file: SourceFile, layout: Layout): CsvTable {
  const { rows, problems } = csvRows(file, columnsOf(layout), requiredOf(layout));
  const lines = new Lines();
  const value = tableOf(rows, layout, lines);
  return { value, lines: lines.byPointer, problems: [...problems, ...lines.problems] };
}

/** The columns of a layout, in the order in which a person would want them. */
export function columnsOf(layout: Layout): readonly string[] {
  const names = (columns: readonly Column[]) => columns.map(({ name }) => name);
  const days = names(ROW_DAYS);
  switch (layout.kind) {
    case 'entries':
      return names(layout.columns);
    case 'members':
      return [...names(layout.columns), ...days];
    case 'names':
      return [layout.column, ...days];
    case 'value':
      return [layout.column.name];
    case 'value-by-day':
      return [layout.column.name, ...days];
    case 'keyed':
      return [layout.key, ...names(layout.columns), ...days];
    case 'keyed-value':
      return [layout.key, layout.column.name, ...days];
    case 'keyed-entries':
      return [layout.key, ...names(layout.columns)];
    case 'map':
      return [...layout.keys, layout.column.name];
    case 'items':
      return [...names(layout.columns), layout.item];
    case 'closures':
      return ['from', 'until'];
    default:
      return exhaustive(layout);
  }
}

/** The columns without which a row cannot be told what it is; any other may be left out where it is not needed. */
function requiredOf(layout: Layout): readonly string[] {
  switch (layout.kind) {
    case 'names':
      return [layout.column];
    case 'value':
    case 'value-by-day':
      return [layout.column.name];
    case 'keyed':
    case 'keyed-entries':
      return [layout.key];
    case 'keyed-value':
      return [layout.key, layout.column.name];
    case 'map':
      return [...layout.keys, layout.column.name];
    case 'items':
      return ['revision', layout.item];
    case 'closures':
      return ['from'];
    case 'entries':
    case 'members':
      return [];
    default:
      return exhaustive(layout);
  }
}

const ONE_ROW_ONLY = 'there can be one row only';

function tableOf(rows: readonly Row[], layout: Layout, lines: Lines): JsonValue {
  switch (layout.kind) {
    case 'entries':
      return listed(rows, lines, (row) => membersOf(row, layout.columns));
    case 'names':
      return listed(rows, lines, (row) => nameIn(row, layout.column));
    case 'keyed':
      return keyed(rows, lines, layout.key, (row) => membersIn(row, layout.columns));
    case 'keyed-value':
      return keyed(rows, lines, layout.key, (row) => valueIn(row, layout.column));
    case 'map':
      return mapped(rows, lines, layout);
    case 'keyed-entries':
      return keyedEntries(rows, lines, layout);
    case 'items':
      return itemsOf(rows, lines, layout);
    case 'members':
      return byDay(rows, lines, oneRowOnly, (row) => membersIn(row, layout.columns)) ?? {};
    case 'value-by-day':
      return byDay(rows, lines, oneRowOnly, (row) => valueIn(row, layout.column)) ?? '';
    case 'value':
      return only(rows, lines, layout.column);
    case 'closures':
      return closures(rows, lines);
    default:
      return exhaustive(layout);
  }
}

function listed(rows: readonly Row[], lines: Lines, entry: (row: Row) => JsonValue): JsonValue {
  return rows.map((row, index) => {
    lines.at(`/${index}`, row);
    return entry(row);
  });
}

function nameIn(row: Row, column: string): JsonValue {
  const name = row.cells.get(column) ?? '';
  const days = membersOf(row, ROW_DAYS);
  return Object.keys(days).length === 0 ? name : { name, ...days };
}

/** What stands under the keys of rows: of one key once, or row by row with days. A row without its key is said. */
function keyed(rows: readonly Row[], lines: Lines, key: string, make: (row: Row) => JsonValue): JsonObject {
  return byKey(rows, lines, key, (own, nested, name) => {
    const twice = { column: key, problem: `${JSON.stringify(name)} stands here twice` };
    return byDay(own, nested, () => twice, make) ?? {};
  });
}

function mapped(rows: readonly Row[], lines: Lines, layout: Extract<Layout, { kind: 'map' }>): JsonObject {
  const [outer, inner] = layout.keys;
  const value = ({ cells }: Row) => valueOf(cells.get(layout.column.name) ?? '', layout.column.as);
  return byKey(rows, lines, outer, (own, nested) => keyed(own, nested, inner, value));
}

function keyedEntries(
  rows: readonly Row[],
  lines: Lines,
  { key, columns }: Extract<Layout, { kind: 'keyed-entries' }>,
): JsonObject {
  return byKey(rows, lines, key, (own, nested) => listed(own, nested, (row) => membersOf(row, columns)));
}

/** A part of the table for each key; a row that lacks its key is said and left out. */
function byKey(
  rows: readonly Row[],
  lines: Lines,
  key: string,
  make: (own: readonly Row[], nested: Lines, name: string) => JsonValue,
): JsonObject {
  const found = new Map<string, JsonValue>();
  for (const [name, own] of groupedBy(rows, key)) {
    if (name === undefined) for (const row of own) lines.says(row, key, 'is missing');
    else
      found.set(
        name,
        under(`/${escaped(name)}`, own, lines, (nested) => make(own, nested, name)),
      );
  }
  return fromEntries(found);
}

function itemsOf(
  rows: readonly Row[],
  lines: Lines,
  { columns, item, list }: Extract<Layout, { kind: 'items' }>,
): JsonValue {
  const groups = [...groupedBy(rows, 'revision').values()];
  return groups.map((own, index) =>
    under(`/${index}`, own, lines, (nested) => {
      const [first] = own.map((row) => membersOf(row, columns));
      for (const row of own) {
        if (JSON.stringify(membersOf(row, columns)) !== JSON.stringify(first))
          nested.says(row, 'revision', 'the rows of one revision must have the same days');
      }
      const items = own.map((row, position) => {
        nested.at(`/${list}/${position}`, row);
        return row.cells.get(item) ?? '';
      });
      return { ...first, [list]: items };
    }),
  );
}

function only(rows: readonly Row[], lines: Lines, { name, as }: Column): JsonValue {
  const [row, ...others] = rows;
  for (const other of others) lines.says(other, name, ONE_ROW_ONLY);
  if (row === undefined) return '';
  lines.at('', row);
  return valueOf(row.cells.get(name) ?? '', as);
}

function oneRowOnly(row: Row) {
  return { column: columnsIn(row), problem: `${ONE_ROW_ONLY}, or each with days of its own` };
}

function closures(rows: readonly Row[], lines: Lines): JsonValue {
  const found: string[] = [];
  for (const row of rows) {
    const read = closuresOf(dateOf(row.cells.get('from') ?? ''), dateOf(row.cells.get('until') ?? ''));
    if ('problem' in read) {
      lines.says(row, read.column, read.problem);
      continue;
    }
    for (const day of read.closures) {
      lines.at(`/${found.length}`, row);
      found.push(day);
    }
  }
  return found;
}

/** By definition, not by assignment: `__proto__` is a name like any other. */
function fromEntries(found: ReadonlyMap<string, JsonValue>): JsonObject {
  return Object.fromEntries(found);
}

function columnsIn({ cells }: Row): string {
  return [...cells.keys()].join(', ');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
