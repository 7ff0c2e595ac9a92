import type { CountedDeadline } from '../../kernel/counted-deadline.js';

/** A period that FR counts. */
export type DeadlineTerm = CountedDeadline<'quote-answer' | 'repair-target' | 'storage'>;
