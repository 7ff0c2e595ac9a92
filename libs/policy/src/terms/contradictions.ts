import { exhaustive, isRecord } from '#kernel';
import { calendarContradictions } from './calendar-contradictions.js';
import type { TermsProblem } from './invalid-terms.js';
import { entryProblems, listProblems, rowProblems } from './period-problems.js';
import { pointer } from './pointer.js';
import { memberOf } from './readable.js';
import { TABLE_DAYS, type TableDays } from './table-days.data.js';

/**
 * What cannot be true together in a configuration, whatever else is wrong with it: days that overlap or leave a hole, and
 * calendars that contradict themselves. What cannot be read is passed over; its shape is at fault, which is told apart.
 */
export function contradictionsIn(raw: unknown): readonly TermsProblem[] {
  const programmes = memberOf(raw, 'programmes');
  return [
    ...entryProblems('/taxRates', memberOf(raw, 'taxRates')),
    ...Object.entries(TABLE_DAYS).flatMap(([programme, tables]) =>
      Object.entries<TableDays>(tables).flatMap(([table, days]) =>
        ofTable(`/programmes/${programme}/${table}`, days, memberOf(memberOf(programmes, programme), table)),
      ),
    ),
  ];
}

function ofTable(path: string, days: TableDays, table: unknown): readonly TermsProblem[] {
  switch (days) {
    case 'entries':
      return entryProblems(path, table);
    case 'keyed-entries':
      return underKeys(path, table, entryProblems);
    case 'names':
      return listProblems(path, table);
    case 'rows':
      return rowProblems(path, table);
    case 'keyed-rows':
      return underKeys(path, table, rowProblems);
    case 'calendar':
      return calendarContradictions(path, table);
    case 'no-days':
      return [];
    default:
      return exhaustive(days);
  }
}

function underKeys(
  path: string,
  table: unknown,
  problemsOf: (path: string, value: unknown) => readonly TermsProblem[],
): readonly TermsProblem[] {
  return Object.entries(isRecord(table) ? table : {}).flatMap(([key, value]) =>
    problemsOf(`${path}/${pointer(key)}`, value),
  );
}
