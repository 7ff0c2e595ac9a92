import { dayAfter } from '../days.js';
import type { RowDays } from './by-day.js';
import type { Dated } from './dated.js';
import type { TermsProblem } from './invalid-terms.js';
import { type ListedName, nameOf } from './listed-name.js';

/** An entry's days, and where it stands. */
interface Period {
  readonly path: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const EARLIEST = '0000-01-01';

/** What is wrong with the days of dated entries: each ends on or after its first day and before the next one begins. */
export function entryProblems(path: string, entries: readonly Dated[] = []): readonly TermsProblem[] {
  const named = entries.map(({ from, until }, index) => ({ path: `${path}/${index}`, from, until }));
  const twice = entries.flatMap(({ revision }, index) =>
    entries.findIndex((other) => other.revision === revision) === index
      ? []
      : [{ path: `${path}/${index}/revision`, problem: `${revision} is the revision of another entry, too` }],
  );
  return [...twice, ...periodProblems(named)];
}

/** What is wrong with a list of names: a name stands on it once, or for periods that stand apart. */
export function listProblems(path: string, list: readonly ListedName[] = []): readonly TermsProblem[] {
  const names = new Map<string, Period[]>();
  for (const [index, listed] of list.entries()) {
    const { from, until } = typeof listed === 'string' ? {} : listed;
    const periods = names.get(nameOf(listed)) ?? [];
    names.set(nameOf(listed), [...periods, { path: `${path}/${index}`, from, until }]);
  }
  return [...names.values()].flatMap(periodProblems);
}

/**
 * What is wrong with the rows of a value: each ends on or after its first day, and the next one begins on the day after.
 * Days between two rows would be days on which the value is not set, which nobody writes down on purpose.
 * @param value what stands for ever, one row, or several.
 */
export function rowProblems(path: string, value: unknown): readonly TermsProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const rows: readonly RowDays[] = Array.isArray(value) ? value : [value];
  const periods = rows.map(({ from, until }, index) => {
    return { path: Array.isArray(value) ? `${path}/${index}` : path, from, until };
  });
  const problems = periodProblems(periods);
  return problems.length > 0 ? problems : holes(periods);
}

function holes(periods: readonly Period[]): readonly TermsProblem[] {
  const inOrder = inOrderOfDays(periods);
  return inOrder.flatMap(({ path, from }, index) => {
    const ended = inOrder[index - 1]?.until;
    if (ended === undefined || from === undefined || from === dayAfter(ended)) return [];
    const rule = `begins on ${from}, but the row before it ends on ${ended}: the days between would be unset`;
    return [{ path: `${path}/from`, problem: rule }];
  });
}

function inOrderOfDays(periods: readonly Period[]): readonly Period[] {
  return periods.toSorted((a, b) => ((a.from ?? EARLIEST) < (b.from ?? EARLIEST) ? -1 : 1));
}

function periodProblems(periods: readonly Period[]): readonly TermsProblem[] {
  const inOrder = inOrderOfDays(periods);
  return inOrder.flatMap((period, index) => {
    const before = inOrder[index - 1];
    return [...endsBeforeItBegins(period), ...(before === undefined ? [] : overlap(before, period))];
  });
}

function endsBeforeItBegins({ path, from, until }: Period): readonly TermsProblem[] {
  if (from === undefined || until === undefined || from <= until) return [];
  return [{ path: `${path}/until`, problem: `ends on ${until}, before it begins on ${from}` }];
}

function overlap(earlier: Period, later: Period): readonly TermsProblem[] {
  const ended = earlier.until !== undefined && earlier.until < (later.from ?? EARLIEST);
  if (ended) return [];
  const days = `${earlier.from ?? 'the beginning'} to ${earlier.until ?? 'an open end'}`;
  return [{ path: later.path, problem: `overlaps another entry, which is valid from ${days}` }];
}
