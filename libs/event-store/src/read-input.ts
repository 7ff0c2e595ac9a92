import type { Position, ReadAllOptions, ReadStreamOptions } from './event-store.port.js';

/** The most events that one read answers. */
export const MOST_PER_PAGE = 4_096;

/** A read with every default filled in. */
export interface PreparedRead<From> {
  readonly direction: 'forward' | 'backward';
  readonly from: From | 'start' | 'end';
  readonly limit: number;
}

/** @throws RangeError for a limit outside 1 to 4096 or a revision that is no whole number from 0 */
export function prepareStreamRead(options: ReadStreamOptions): PreparedRead<number> {
  const read = prepare<number>(options);
  if (typeof read.from === 'number' && (!Number.isSafeInteger(read.from) || read.from < 0)) {
    throw new RangeError(`no revision: ${read.from}`);
  }
  return read;
}

/** @throws RangeError for a limit outside 1 to 4096 */
export function prepareAllRead(options: ReadAllOptions): PreparedRead<Position> {
  return prepare<Position>(options);
}

function prepare<From>(options: {
  readonly direction?: 'forward' | 'backward';
  readonly from?: From | 'start' | 'end';
  readonly limit?: number;
}): PreparedRead<From> {
  const direction = options.direction ?? 'forward';
  const limit = options.limit ?? MOST_PER_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PER_PAGE) {
    throw new RangeError(`a page has 1 to ${MOST_PER_PAGE} events, not ${limit}`);
  }
  return { direction, from: options.from ?? (direction === 'forward' ? 'start' : 'end'), limit };
}
