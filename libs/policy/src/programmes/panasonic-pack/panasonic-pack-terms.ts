import type { BusinessCalendarData } from '#civil-time';
import type { MembersByDay } from '../../terms/by-day.js';
import type { ListedName } from '../../terms/listed-name.js';

/** The values that PN leaves open. An absent member is unset. */
export interface PanasonicPackTerms {
  /** The desk's closures of its own: Golden Week, summer, New Year (A-PN-03). Unset, or a year unset: no target. */
  readonly calendar?: BusinessCalendarData;
  /** Models that packs are sold for (A-G-9), on the day of the application. Unset: a person decides. */
  readonly packHardware?: readonly ListedName[];
  /** Places that count as remote islands (PN-N-3b), by code, on the day of the application. Unset: a person decides. */
  readonly remoteIslands?: readonly ListedName[];
  /** SD cards that recorders may be used with (PN-N-1a), by code, on the day of the request. Unset: a person decides. */
  readonly recommendedSdCards?: readonly ListedName[];
  /** Models of recorders whose SD card is not included (PN-F-3), on the day of the request. Unset: a person decides. */
  readonly recordersWithoutSdCard?: readonly ListedName[];
  /** Months around the third anniversary of the purchase (A-PN-06), on the day of the application. Unset: a person's. */
  readonly consumableWindow?: MembersByDay<{
    readonly contactMonthsBefore: number;
    readonly doneMonthsAfter: number;
  }>;
}
