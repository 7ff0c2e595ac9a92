/**
 * For which arrival (`YYYY-MM-DD`, Asia/Tokyo) and by which state of the rulebook (RFC 3339) something is decided. While
 * nothing has arrived, the day of the question stands for the arrival.
 */
export interface Asked {
  readonly arrivedOn: string;
  readonly knownAt: string;
}
