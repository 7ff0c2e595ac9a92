import { NotFoundException } from '@nestjs/common';
import { StoreUnavailable } from '#event-store';
import { ShuriError } from '#kernel';
import { placeOf, PostgresUnusable } from '#postgres';
import { asShuriError } from './as-shuri-error.js';

const AWAY = new PostgresUnusable('unreachable', placeOf('postgres://shuri:x@db/views', 'SHURI_VIEWS'), 'x');

describe('what was thrown, as an error of ours', () => {
  it.each([
    ['one of ours', new ShuriError('VIEW.BEHIND', 'behind'), 'VIEW.BEHIND'],
    ['an event store that is away', new StoreUnavailable('away'), 'STORE.UNAVAILABLE'],
    ['a database of read models that is away', AWAY, 'STORE.UNAVAILABLE'],
    ['an address where nothing is', new NotFoundException(), 'REQUEST.UNKNOWN_ROUTE'],
    ['what nobody foresaw', new TypeError('hush-hush'), undefined],
  ])('%s', (_, error, code) => {
    expect(asShuriError(error)?.code).toBe(code);
  });

  it('names neither server nor database to who asks', () => {
    expect(asShuriError(AWAY)?.message).not.toMatch(/db:|views|SHURI/);
  });
});
