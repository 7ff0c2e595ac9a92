import { formatCivilDate, parseCivilDate, parseInstant } from '#civil-time';

/** A text of a regulation that is held: it can decide. */
export interface HeldText {
  /** What names the revision: the date or month printed on the text. */
  readonly revision: string;
  /** Since when this rulebook has the text (RFC 3339). Before it, nobody could have decided by it. */
  readonly knownFrom: string;
}

/** A held text and the first day it governs (`YYYY-MM-DD`, Asia/Tokyo); `undefined`: nobody has said from when. */
export interface DatedText extends HeldText {
  readonly inForceFrom: string | undefined;
}

/**
 * The revision that governs what its anchor dates to a day: the latest in force by then, that day included, among the
 * texts that the rulebook knew at an instant. `null` where no such text is held (D25).
 * @param texts oldest first.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function textInForce(texts: readonly DatedText[], anchor: string, knownAt: string): string | null {
  const day = formatCivilDate(parseCivilDate(anchor));
  const then = parseInstant(knownAt);
  const known = texts.filter((one) => Temporal.Instant.compare(parseInstant(one.knownFrom), then) <= 0);
  const text = known.findLast(({ inForceFrom }) => inForceFrom !== undefined && inForceFrom <= day);
  return text?.revision ?? null;
}
