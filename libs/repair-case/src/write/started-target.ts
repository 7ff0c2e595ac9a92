import type { DecidedEvent, Warning } from '#commanding';
import { warnedOfMissing } from './warned-of-missing.js';

/** The events that start the clock of a case, and what is to be told beside them. */
export interface StartedTarget {
  readonly events: readonly DecidedEvent[];
  readonly warnings: readonly Warning[];
}

export const NO_TARGET: StartedTarget = { events: [], warnings: [] };

/**
 * Starts a clock; without the calendar, or where the text which governs does not say how long, it is left to a person, with
 * a warning, and what happened is recorded all the same.
 */
export function startedUnlessMissing(clauses: readonly string[], start: () => StartedTarget): StartedTarget {
  try {
    return start();
  } catch (error) {
    return { events: [], warnings: [warnedOfMissing(error, clauses)] };
  }
}
