const ZONE = 'Asia/Tokyo';

/** The instant of a Tokyo wall-clock time `YYYY-MM-DD HH:MM`. */
export function tokyoInstant(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(ZONE).toInstant();
}

/** An instant (RFC 3339) as Tokyo wall-clock time, `YYYY-MM-DD HH:MM`. */
export function tokyoTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
