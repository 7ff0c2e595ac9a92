import { formatCivilDate, InvalidCivilDate, parseCivilDate } from '#civil-time';

const MOST_DAYS = 60;

/**
 * The closures that a row of a spreadsheet stands for: a day, or every day from the first to the last. Closures of every
 * year stay in YAML, where a date without a year can be written.
 */
export function closuresOf(
  from: string,
  until: string,
): { readonly closures: readonly string[] } | { readonly column: string; readonly problem: string } {
  const first = dayOf(from);
  if (first === undefined) return { column: 'from', problem: notADay(from) };
  if (until === '') return { closures: [from] };
  const last = dayOf(until);
  if (last === undefined) return { column: 'until', problem: notADay(until) };
  const days = first.until(last, { largestUnit: 'days' }).days + 1;
  if (days < 1) return { column: 'until', problem: `ends on ${until}, before it begins on ${from}` };
  if (days > MOST_DAYS)
    return { column: 'until', problem: `closes ${days} days; at most ${MOST_DAYS} stand in a row` };
  return {
    closures: Array.from({ length: days }, (_, index) => formatCivilDate(first.add({ days: index }))),
  };
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return parseCivilDate(text);
  } catch (error) {
    if (error instanceof InvalidCivilDate) return undefined;
    throw error;
  }
}

function notADay(text: string): string {
  return `must be a date YYYY-MM-DD, not ${JSON.stringify(text)}`;
}
