/** The zone of every civil date here: all five regulations serve Japan only. */
const TOKYO = 'Asia/Tokyo';

/** The calendar date in Tokyo at an instant. */
export function tokyoDateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(TOKYO).toPlainDate();
}

/** The first moment of a date in Tokyo, 00:00 Asia/Tokyo. */
export function startOfTokyoDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(TOKYO).toInstant();
}

/**
 * The first moment at which a period that ends with `lastDay` is over: 00:00 Asia/Tokyo of the next day (Civil Code
 * art. 141). This is the `firesAt` of a deadline; what came before it, by `<`, came in time.
 */
export function firstMomentAfter(lastDay: Temporal.PlainDate): Temporal.Instant {
  return startOfTokyoDay(lastDay.add({ days: 1 }));
}
