import type { Story } from '../story.js';
import { abandonedAndDisposed } from './abandoned-and-disposed.js';
import { lastDayOfWarranty } from './last-day-of-warranty.js';
import { newYearLapse } from './new-year-lapse.js';
import { repairedAndReturned } from './repaired-and-returned.js';

/** The demo's stories in the order of their dates: the simulated clock does not go back. */
export const STORIES: readonly Story[] = [
  repairedAndReturned,
  newYearLapse,
  lastDayOfWarranty,
  abandonedAndDisposed,
];
