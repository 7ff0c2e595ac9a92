import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { dayAfter } from '../days.js';
import type { TermsProblem } from './invalid-terms.js';
import { itemsOf, memberOf } from './readable.js';
import { civilDate } from './schema-parts.js';

/** An entry's days, and where it stands. */
interface Period {
  readonly path: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const EARLIEST = '0000-01-01';

/** Days that can be read, whatever else a row says. One whose days cannot be is passed over: it may stand anywhere. */
const rowDays = Type.Object({ from: Type.Optional(civilDate), until: Type.Optional(civilDate) });
const entryDays = Type.Object({ from: civilDate, until: Type.Optional(civilDate) });

/** What is wrong with the days of dated entries: each ends on or after its first day and before the next one begins. */
export function entryProblems(path: string, entries: unknown): readonly TermsProblem[] {
  const revisions = itemsOf(entries).map((entry) => memberOf(entry, 'revision'));
  const twice = revisions.flatMap((revision, index) =>
    typeof revision !== 'string' || revisions.indexOf(revision) === index
      ? []
      : [{ path: `${path}/${index}/revision`, problem: `${revision} is the revision of another entry, too` }],
  );
  const periods = itemsOf(entries).flatMap((entry, index) =>
    Value.Check(entryDays, entry) ? [periodAt(`${path}/${index}`, entry)] : [],
  );
  return [...twice, ...periodProblems(periods)];
}

/** What is wrong with a list of names: a name stands on it once, or for periods that stand apart. */
export function listProblems(path: string, list: unknown): readonly TermsProblem[] {
  const names = new Map<string, Period[]>();
  for (const [index, listed] of itemsOf(list).entries()) {
    const name = typeof listed === 'string' ? listed : memberOf(listed, 'name');
    const days = typeof listed === 'string' ? {} : listed;
    if (typeof name !== 'string' || !Value.Check(rowDays, days)) continue;
    names.set(name, [...(names.get(name) ?? []), periodAt(`${path}/${index}`, days)]);
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
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  const periods = rows.flatMap((row, index) => {
    const at = Array.isArray(value) ? `${path}/${index}` : path;
    return Value.Check(rowDays, row) ? [periodAt(at, row)] : [];
  });
  const problems = periodProblems(periods);
  return problems.length > 0 || periods.length < rows.length ? problems : holes(periods);
}

function periodAt(path: string, { from, until }: Static<typeof rowDays>): Period {
  return { path, from, until };
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
