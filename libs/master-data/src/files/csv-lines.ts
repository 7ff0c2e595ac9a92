import type { JsonValue } from '#kernel';
import type { CsvProblem, Row } from './csv-rows.js';

/** Where each part of a table that is being made up came from, by JSON pointer within the table. */
export class Lines {
  readonly byPointer = new Map<string, number>();
  readonly problems: CsvProblem[] = [];

  at(pointer: string, { line }: Row): void {
    if (!this.byPointer.has(pointer)) this.byPointer.set(pointer, line);
  }

  says(row: Row, column: string, problem: string): void {
    this.problems.push({ line: row.line, column, problem });
  }
}

/** Makes up a part of the table whose own parts stand under a pointer. */
export function under(
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

/** Rows by the cell that they have in a column, in the order of the first of each. */
export function groupedBy(
  rows: readonly Row[],
  column: string,
): ReadonlyMap<string | undefined, readonly Row[]> {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const key = row.cells.get(column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
