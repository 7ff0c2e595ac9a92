import { formatCivilDate, parseInstant } from './text.js';
import { tokyoDateOf } from './tokyo.js';

/**
 * The Asia/Tokyo day of an instant as events write both: RFC 3339 in, `YYYY-MM-DD` out.
 * @throws InvalidInstant
 */
export function dayOf(instant: string): string {
  return formatCivilDate(tokyoDateOf(parseInstant(instant)));
}
