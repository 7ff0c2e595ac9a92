/** An amount of money in integer yen (D9). Never a fraction. */
export type Yen = number;

/** True when the value is a whole, safe, non-negative number of yen. */
export function isYen(value: unknown): value is Yen {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
