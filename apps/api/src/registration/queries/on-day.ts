import { formatCivilDate, tokyoDateOf } from '#civil-time';
import type { Clock } from '#kernel';

/** The day asked about, else today in Tokyo; `YYYY-MM-DD`. */
export function dayAsked(on: string | undefined, clock: Clock): string {
  return on ?? formatCivilDate(tokyoDateOf(clock.now()));
}
