import type { OpenCase } from './state.js';

/** Nothing has been promised yet: the case is asked for, or its item is here, and it may be diagnosed. */
export function isBeforeWork({ stage }: Pick<OpenCase, 'stage'>): boolean {
  return stage === 'requested' || stage === 'received' || stage === 'diagnosed';
}
