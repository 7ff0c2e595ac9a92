const ZONE = 'Asia/Tokyo';

/**
 * The instant of a Tokyo wall-clock time, `YYYY-MM-DD HH:MM`.
 * @throws RangeError for any other text
 */
export function tokyoInstant(time: string): Temporal.Instant {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(time)) {
    throw new RangeError(`not a Tokyo time YYYY-MM-DD HH:MM: ${time}`);
  }
  return Temporal.PlainDateTime.from(time.replace(' ', 'T')).toZonedDateTime(ZONE).toInstant();
}

/** An instant (RFC 3339) as Tokyo wall-clock time, `YYYY-MM-DD HH:MM`. */
export function tokyoTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** An instant (RFC 3339) as Tokyo day, `YYYY-MM-DD`. */
export function tokyoDay(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}
