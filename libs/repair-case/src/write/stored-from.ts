import { storageDeadline } from '#policy';
import type { OpenCase } from '../decider/state.js';
import { arm } from './deadlines.js';
import { type StartedTarget, startedUnlessMissing } from './started-target.js';

/**
 * Storage begins, and with it the months after which the item counts as given up (FR-R5-14). Where the text does not say
 * how many they are, none of them passes by itself: a person sees to the item.
 * @param on `YYYY-MM-DD`
 */
export function storedFrom(on: string, state: OpenCase, stream: string): StartedTarget {
  return startedUnlessMissing(['FR-R5-14'], () => ({
    events: [arm(state, stream, on, storageDeadline(on))],
    warnings: [],
  }));
}
