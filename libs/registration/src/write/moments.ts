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
