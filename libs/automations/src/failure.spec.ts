import { backoffMs, failureOf } from './failure.js';
import { BadCheckpoint, OutcomeUnknown, StoreClosed, StoreUnavailable, StreamNotFound } from '#event-store';
import { ERROR_CODES, ShuriError } from '#kernel';

const views = { isOutage: (error: unknown) => error === 'locked' };

describe('an error of a command', () => {
  it.each(ERROR_CODES)('has a meaning whatever its code: %s', (code) => {
    expect(['passing', 'refused', 'done-before', 'poison']).toContain(
      failureOf(new ShuriError(code, 'no'), views).kind,
    );
  });

  it('passes by itself for what may be sent again, and for no other code', () => {
    const passing = ERROR_CODES.filter(
      (code) => failureOf(new ShuriError(code, 'no'), views).kind === 'passing',
    );
    expect(passing).toEqual([
      'REVISION.CONFLICT',
      'STORE.UNAVAILABLE',
      'STORE.OUTCOME_UNKNOWN',
      'VIEW.BEHIND',
    ]);
  });

  it.each([
    ['a store that is away', new StoreUnavailable('away'), 'passing'],
    ['a store that did not answer', new OutcomeUnknown('s', []), 'passing'],
    ['a store that is being closed', new StoreClosed(), 'passing'],
    ['a stream that is not there', new StreamNotFound('s'), 'poison'],
    ['a position that is none', new BadCheckpoint('p'), 'poison'],
    ['a views database that cannot work', 'locked', 'passing'],
    ['anything else', new TypeError('oh'), 'poison'],
  ])('of the edges: %s', (_what, error, kind) => {
    expect(failureOf(error, views).kind).toBe(kind);
  });
});

describe('the wait after a failure', () => {
  it('doubles from a tenth of a second up to half a minute', () => {
    expect([0, 1, 2, 8, 9, 5_000].map(backoffMs)).toEqual([100, 200, 400, 25_600, 30_000, 30_000]);
  });
});
