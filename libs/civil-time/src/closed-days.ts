import { NoOpenDay } from './errors.js';
import { formatCivilDate } from './text.js';

const DAYS_TO_LOOK_AHEAD = 366;

/**
 * Moves a last day off a run of closed days to the next open day, as Civil Code art. 142 does for Sundays, national
 * holidays and other days off *where it is customary not to trade on them*. To be used only where a regulation states
 * that custom. Which days are closed is the regulation's word and has no default here: art. 142 does not name Saturday
 * nor the days around New Year.
 * @throws NoOpenDay when a year ahead holds none, rather than searching for ever.
 */
export function rollOffClosedDays(
  day: Temporal.PlainDate,
  isClosed: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  for (let ahead = 0; ahead <= DAYS_TO_LOOK_AHEAD; ahead += 1) {
    const candidate = day.add({ days: ahead });
    if (!isClosed(candidate)) return candidate;
  }
  throw new NoOpenDay(formatCivilDate(day));
}
