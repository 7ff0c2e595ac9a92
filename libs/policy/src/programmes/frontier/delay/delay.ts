import { exhaustive } from '#kernel';
import { DELAY_NEEDS_A_GROUND } from '../target/target.clauses.js';
import { GROUND_TEXTS } from './grounds.texts.js';

/** Why a repair or a quote may take longer than the target (FR-R6). */
export type DelayGround = 'CUSTOMER_CONTACT' | 'PARTS' | 'MAKER' | 'VERIFICATION';

/** A ground on record. A judgement of the Repair Centre says why (`note`). */
export interface RecordedDelay {
  readonly ground: DelayGround;
  /** The day it was put on record, `YYYY-MM-DD` in Asia/Tokyo. */
  readonly recordedOn: string;
  readonly note?: string;
}

/**
 * Whether the alarm of a missed target sounds on a day: not while a ground is on record (FR-R6-0). One without the note
 * that it needs is none, and one recorded later than the day does not count for it.
 */
export function targetAlarm(
  lastDay: string,
  on: string,
  delays: readonly RecordedDelay[],
): { readonly alarm: boolean; readonly clauses: readonly string[] } {
  const standing = delays.filter((delay) => delay.recordedOn <= on && isComplete(delay));
  const clauses = [DELAY_NEEDS_A_GROUND.id, ...standing.map(({ ground }) => GROUND_TEXTS[ground].id)];
  return { alarm: on > lastDay && standing.length === 0, clauses };
}

function isComplete({ ground, note }: RecordedDelay): boolean {
  switch (ground) {
    case 'CUSTOMER_CONTACT':
    case 'PARTS':
    case 'MAKER':
      return true;
    case 'VERIFICATION':
      return note !== undefined && note !== '';
    default:
      return exhaustive(ground);
  }
}
