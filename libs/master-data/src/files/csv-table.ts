import { exhaustive, type JsonObject, type JsonValue } from '#kernel';
import type { Column, Layout } from '../tables/layout.js';
import { dateOf, membersOf, valueOf } from './cell.js';
import { closuresOf } from './closures.js';
import { type CsvProblem, csvRows, type Row } from './csv-rows.js';
import type { SourceFile } from './source-file.js';

/** A table read from a spreadsheet, and the line of each of its parts, by JSON pointer within the table. */
export interface CsvTable {
  readonly value: JsonValue;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly CsvProblem[];
}

/** Where each part of a table that is being made up came from. */
class Lines {
  readonly byPointer = new Map<string, number>();
  readonly problems: CsvProblem[] = [];

  at(pointer: string, { line }: Row): void {
    if (!this.byPointer.has(pointer)) this.byPointer.set(pointer, line);
  }

  says(row: Row, column: string, problem: string): void {
    this.problems.push({ line: row.line, column, problem });
  }
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
  switch (layout.kind) {
    case 'entries':
    case 'object':
      return names(layout.columns);
    case 'names':
      return ['name', 'from', 'until'];
    case 'values':
    case 'value':
      return [layout.column.name];
    case 'keyed':
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
      return ['name'];
    case 'values':
    case 'value':
      return [layout.column.name];
    case 'keyed':
    case 'keyed-entries':
      return [layout.key];
    case 'map':
      return [...layout.keys, layout.column.name];
    case 'items':
      return ['revision', layout.item];
    case 'closures':
      return ['from'];
    case 'entries':
    case 'object':
      return [];
    default:
      return exhaustive(layout);
  }
}

function tableOf(rows: readonly Row[], layout: Layout, lines: Lines): JsonValue {
  switch (layout.kind) {
    case 'entries':
      return listed(rows, lines, (row) => membersOf(row, layout.columns));
    case 'names':
      return listed(rows, lines, nameIn);
    case 'values':
      return listed(rows, lines, ({ cells }) =>
        valueOf(cells.get(layout.column.name) ?? '', layout.column.as),
      );
    case 'keyed':
      return keyed(rows, lines, layout.key, (row) => membersOf(row, layout.columns));
    case 'map':
      return mapped(rows, lines, layout);
    case 'keyed-entries':
      return keyedEntries(rows, lines, layout);
    case 'items':
      return itemsOf(rows, lines, layout);
    case 'object':
      return only(rows, lines, {}, (row) => membersOf(row, layout.columns));
    case 'value':
      return only(rows, lines, '', ({ cells }) =>
        valueOf(cells.get(layout.column.name) ?? '', layout.column.as),
      );
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

function nameIn({ cells }: Row): JsonValue {
  const name = cells.get('name') ?? '';
  const [from, until] = [cells.get('from'), cells.get('until')];
  if (from === undefined && until === undefined) return name;
  return {
    name,
    ...(from === undefined ? {} : { from: dateOf(from) }),
    ...(until === undefined ? {} : { until: dateOf(until) }),
  };
}

/** Members under the keys of their rows. A row without its key is said and left out. */
function keyed(rows: readonly Row[], lines: Lines, key: string, member: (row: Row) => JsonValue): JsonObject {
  const found = new Map<string, JsonValue>();
  for (const row of rows) {
    const name = row.cells.get(key);
    if (name === undefined) lines.says(row, key, 'is missing');
    else if (found.has(name)) lines.says(row, key, `${JSON.stringify(name)} stands here twice`);
    else {
      lines.at(`/${escaped(name)}`, row);
      found.set(name, member(row));
    }
  }
  return fromEntries(found);
}

function mapped(rows: readonly Row[], lines: Lines, layout: Extract<Layout, { kind: 'map' }>): JsonObject {
  const [outer = '', inner] = layout.keys;
  const value = ({ cells }: Row) => valueOf(cells.get(layout.column.name) ?? '', layout.column.as);
  if (inner === undefined) return keyed(rows, lines, outer, value);
  const groups = groupedBy(rows, outer);
  const found = new Map<string, JsonValue>();
  for (const [name, own] of groups) {
    if (name === undefined) for (const row of own) lines.says(row, outer, 'is missing');
    else
      found.set(
        name,
        under(`/${escaped(name)}`, own, lines, (nested) => keyed(own, nested, inner, value)),
      );
  }
  return fromEntries(found);
}

function keyedEntries(
  rows: readonly Row[],
  lines: Lines,
  { key, columns }: Extract<Layout, { kind: 'keyed-entries' }>,
): JsonObject {
  const found = new Map<string, JsonValue>();
  for (const [name, own] of groupedBy(rows, key)) {
    if (name === undefined) for (const row of own) lines.says(row, key, 'is missing');
    else {
      const entries = (nested: Lines) => listed(own, nested, (row) => membersOf(row, columns));
      found.set(name, under(`/${escaped(name)}`, own, lines, entries));
    }
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

function only<V extends JsonValue>(rows: readonly Row[], lines: Lines, none: V, value: (row: Row) => V): V {
  const [row, ...others] = rows;
  for (const other of others) lines.says(other, columnsIn(other), 'there can be one row only');
  if (row === undefined) return none;
  lines.at('', row);
  return value(row);
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

/** Makes up a part of the table whose own parts stand under a pointer. */
function under(
  pointer: string,
  rows: readonly Row[],
  lines: Lines,
  make: (nested: Lines) => JsonValue,
): JsonValue {
  const nested = new Lines();
  const value = make(nested);
  for (const row of rows) lines.at(pointer, row);
  for (const [at, line] of nested.byPointer) lines.byPointer.set(`${pointer}${at}`, line);
  lines.problems.push(...nested.problems);
  return value;
}

function groupedBy(rows: readonly Row[], column: string): ReadonlyMap<string | undefined, readonly Row[]> {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const key = row.cells.get(column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
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
