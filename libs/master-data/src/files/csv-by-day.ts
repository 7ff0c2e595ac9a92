import type { JsonObject, JsonValue } from '#kernel';
import type { Column } from '../tables/layout.js';
import { membersOf, valueOf } from './cell.js';
import type { Lines } from './csv-lines.js';
import type { Row } from './csv-rows.js';

/** The columns that give the days of a row. */
export const ROW_DAYS: readonly Column[] = [
  { name: 'from', as: 'date' },
  { name: 'until', as: 'date' },
];

/**
 * What one row says, or several that each count on days of their own: a list of them then. A second row without days is
 * said and left out: it would be another value for ever. Whether the days stand apart is for the table's own check.
 * @param column what a row that is too many is said of, and how.
 */
export function byDay(
  rows: readonly Row[],
  lines: Lines,
  tooMany: (row: Row) => { readonly column: string; readonly problem: string },
  make: (row: Row) => JsonValue,
): JsonValue | undefined {
  const taken = rows.filter((row, index) => {
    const isSecond = !hasDays(row) && rows.findIndex((one) => !hasDays(one)) < index;
    if (!isSecond) return true;
    const { column, problem } = tooMany(row);
    lines.says(row, column, problem);
    return false;
  });
  const [first, ...others] = taken;
  if (first === undefined) return undefined;
  if (others.length > 0) {
    return taken.map((row, index) => {
      lines.at(`/${index}`, row);
      return make(row);
    });
  }
  lines.at('', first);
  return make(first);
}

/** The members that a row fills, and its days among them. */
export function membersIn(row: Row, columns: readonly Column[]): JsonObject {
  return membersOf(row, [...columns, ...ROW_DAYS]);
}

/** The value of a row: by itself, or beside its days. */
export function valueIn(row: Row, { name, as }: Column): JsonValue {
  const cell = row.cells.get(name);
  if (!hasDays(row)) return valueOf(cell ?? '', as);
  return { ...(cell === undefined ? {} : { value: valueOf(cell, as) }), ...membersOf(row, ROW_DAYS) };
}

function hasDays({ cells }: Row): boolean {
  return ROW_DAYS.some(({ name }) => cells.has(name));
}
