import type { Decision } from '#commanding';
import { dayOf } from '../decider/days.js';
import { contradiction } from './registration-command.js';

/** A refusal when a named day lies after the day of `now`; nothing that is said to have happened lies in the future. */
export function futureDay(
  days: Readonly<Record<string, string | null | undefined>>,
  now: string,
): Decision | null {
  const today = dayOf(now);
  const late = Object.entries(days).find(([, day]) => day !== null && day !== undefined && day > today);
  if (late === undefined) return null;
  const [field, day] = late;
  return contradiction(field, `${day} lies in the future`, { today });
}

/** A refusal when a day lies before one of those that it cannot lie before, as far as they are known. */
export function beforeDay(
  named: Readonly<Record<string, string | null | undefined>>,
  earliest: Readonly<Record<string, string | null | undefined>>,
): Decision | null {
  for (const [field, day] of Object.entries(named)) {
    if (day === null || day === undefined) continue;
    const since = Object.entries(earliest).find(([, from]) => typeof from === 'string' && day < from);
    if (since !== undefined) return contradiction(field, `lies before ${since[0]} ${since[1]}`);
  }
  return null;
}
