import { exhaustive, type JsonObject, type JsonValue } from '#kernel';
import type { CellKind, Column } from '../tables/layout.js';
import type { Row } from './csv-rows.js';

const INTEGER = /^-?\d{1,15}$/;
/** As spreadsheets write dates in Japan: year, month, day. No other order is taken: it could be read in two ways. */
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** A cell as the value it stands for. What it cannot be read as stays a text, for the table's own check to refuse. */
export function valueOf(cell: string, as: CellKind): JsonValue {
  switch (as) {
    case 'text':
      return cell;
    case 'integer':
      return INTEGER.test(cell) ? Number(cell) : cell;
    case 'date':
      return dateOf(cell);
    case 'texts':
      return cell.split(';').map((part) => part.trim());
    default:
      return exhaustive(as);
  }
}

/** `2026/4/1` as `2026-04-01`; anything else as it is. */
export function dateOf(cell: string): string {
  const [, year, month, day] = SLASHED.exec(cell) ?? [];
  if (year === undefined || month === undefined || day === undefined) return cell;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The members that a row fills. */
export function membersOf({ cells }: Row, columns: readonly Column[]): JsonObject {
  const members: Record<string, JsonValue> = {};
  for (const { name, as } of columns) {
    const cell = cells.get(name);
    if (cell === undefined) continue;
    const [outer = name, inner] = name.split('.');
    const value = valueOf(cell, as);
    members[outer] =
      inner === undefined ? value : { ...(members[outer] as JsonObject | undefined), [inner]: value };
  }
  return members;
}
