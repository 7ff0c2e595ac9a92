import { isShuriError } from '#kernel';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, pageOf } from './page.js';

describe('a cursor', () => {
  it('comes back as the key it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, number) => {
        expect(decodeCursor(encodeCursor([text, number]), ['string', 'number'])).toEqual([text, number]);
      }),
    );
  });

  it.each([
    ['not base64url', '%%%'],
    ['not JSON', Buffer.from('[').toString('base64url')],
    ['not a key', encodeCursor([]).slice(0, 2)],
    ['of another length', encodeCursor(['a'])],
    ['of another type', encodeCursor(['a', 'b'])],
    ['padded by someone', `${encodeCursor(['a', 1])}=`],
    ['an object', Buffer.from('{"0":"a","1":1,"length":2}').toString('base64url')],
  ])('%s is refused as malformed', (_, cursor) => {
    let refused: unknown;
    try {
      decodeCursor(cursor, ['string', 'number']);
    } catch (error) {
      refused = error;
    }
    expect(isShuriError(refused) && refused.code).toBe('REQUEST.MALFORMED');
  });
});

describe('a page', () => {
  const keyOf = (row: number) => [row];

  it('names the next page only when there is a row more', () => {
    expect(pageOf([1, 2, 3], 2, keyOf)).toEqual({ items: [1, 2], next: encodeCursor([2]) });
    expect(pageOf([1, 2], 2, keyOf)).toEqual({ items: [1, 2] });
    expect(pageOf([], 2, keyOf)).toEqual({ items: [] });
  });
});
