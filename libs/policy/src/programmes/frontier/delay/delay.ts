import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { DELAY_NEEDS_A_GROUND } from '../target/target.clauses.js';
import { GROUND_CLAUSES, type RecordedDelay } from './grounds.clauses.js';

export type { DelayGround, RecordedDelay } from './grounds.clauses.js';

interface Overdue {
  /** How many grounds are on record. */
  readonly grounds: number;
}

const ONLY_A_GROUND_PAUSES: DecidingClause<Overdue, 'paused' | 'sounds'> = {
  ...DELAY_NEEDS_A_GROUND,
  kind: 'base',
  when: () => YES,
  ruling: (facts) => settles(facts.get('grounds') > 0 ? 'paused' : 'sounds'),
};

/** The clauses on the alarm of a missed target. */
export const ALARM_CLAUSES = [ONLY_A_GROUND_PAUSES];

/**
 * Whether the alarm of a missed target sounds on a day: not while a ground is on record (FR-R6-0). One without the note
 * that it needs is none, and one recorded later than the day does not count for it.
 */
export function targetAlarm(
  lastDay: string,
  on: string,
  delays: readonly RecordedDelay[],
): { readonly alarm: boolean; readonly clauses: readonly string[] } {
  const grounds = delays
    .filter((delay) => delay.recordedOn <= on)
    .map((delay) => resolve(GROUND_CLAUSES, RecordedFacts.of(delay)))
    .filter(({ outcome }) => outcome.kind === 'decided');
  const pause = ruled(ALARM_CLAUSES, { grounds: grounds.length }, 'sounds');
  const clauses = [...pause.clauses, ...grounds.flatMap(({ fired }) => fired.map(({ clause }) => clause))];
  return { alarm: on > lastDay && pause.value === 'sounds', clauses };
}
