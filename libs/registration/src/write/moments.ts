import type { Decision } from '#commanding';
import { dayOf } from '../decider/days.js';
import { contradiction } from './registration-command.js';

/** Days by the names of their fields, `YYYY-MM-DD`; what is not known bounds nothing. */
type NamedDays = Readonly<Record<string, string | null | undefined>>;

/** A refusal when a named day lies after the day of `now`; nothing that is said to have happened lies in the future. */
export function futureDay(days: NamedDays, now: string): Decision | null {
  const today = dayOf(now);
  const late = Object.entries(days).find(([, day]) => day !== null && day !== undefined && day > today);
  if (late === undefined) return null;
  const [field, day] = late;
  return contradiction(field, `${day} lies in the future`, { today });
}

/** A refusal when a day lies before one of those that it cannot lie before, as far as they are known. */
export function beforeDay(named: NamedDays, earliest: NamedDays): Decision | null {
  const found = misplaced(named, earliest, (day, from) => day < from);
  return found === null ? null : contradiction(found.field, `lies before ${found.name} ${found.bound}`);
}

/** A refusal when a day lies after one of those that it cannot lie after, as far as they are known. */
export function afterDay(named: NamedDays, latest: NamedDays): Decision | null {
  const found = misplaced(named, latest, (day, until) => day > until);
  return found === null ? null : contradiction(found.field, `lies after ${found.name} ${found.bound}`);
}

/** The first day that is wrong beside one of its bounds, which is named with it. */
function misplaced(
  named: NamedDays,
  bounds: NamedDays,
  isWrong: (day: string, bound: string) => boolean,
): { readonly field: string; readonly name: string; readonly bound: string } | null {
  for (const [field, day] of Object.entries(named)) {
    for (const [name, bound] of Object.entries(bounds)) {
      if (typeof day !== 'string' || typeof bound !== 'string' || !isWrong(day, bound)) continue;
      return { field, name, bound };
    }
  }
  return null;
}
