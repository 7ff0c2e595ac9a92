import { parseCivilDate, parseInstant } from '#civil-time';
import { both, type Label } from './language.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = {
  ja: '月火水木金土日'.split(''),
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/**
 * A day with its weekday: 2026年11月21日（土）, 21 November 2026 (Sat).
 * @param day `YYYY-MM-DD`
 * @throws InvalidCivilDate
 */
export function dayInWords(day: string): Label {
  return dateInWords(parseCivilDate(day));
}

/**
 * An instant by the clocks of Tokyo.
 * @param instant RFC 3339
 * @throws InvalidInstant
 */
export function momentInWords(instant: string): Label {
  const there = parseInstant(instant).toZonedDateTimeISO('Asia/Tokyo');
  const date = dateInWords(there.toPlainDate());
  const { hour, minute } = there;
  const past = minute === 0 ? '' : `${minute}分`;
  return both(`${date.ja}${hour}時${past}`, `${date.en}, ${hour}:${String(minute).padStart(2, '0')}`);
}

/** From one day to another, both included. */
export function spanInWords({
  startsOn,
  lastDay,
}: {
  readonly startsOn: string;
  readonly lastDay: string;
}): Label {
  const [first, last] = [dayInWords(startsOn), dayInWords(lastDay)];
  return both(`${first.ja}から${last.ja}まで`, `from ${first.en} to ${last.en}`);
}

/** A date as a text prints it, to the day or to the month; `undefined` for a name of another kind. */
export function printedDate(name: string): Label | undefined {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(name) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  if (monthName === undefined) return undefined;
  return day === undefined
    ? both(`${year}年${Number(month)}月`, `${monthName} ${year}`)
    : both(`${year}年${Number(month)}月${Number(day)}日`, `${Number(day)} ${monthName} ${year}`);
}

function dateInWords(date: Temporal.PlainDate): Label {
  const { year, month, day, dayOfWeek } = date;
  const weekday = { ja: WEEKDAYS.ja[dayOfWeek - 1] ?? '', en: WEEKDAYS.en[dayOfWeek - 1] ?? '' };
  return both(
    `${year}年${month}月${day}日（${weekday.ja}）`,
    `${day} ${MONTHS[month - 1] ?? ''} ${year} (${weekday.en})`,
  );
}
