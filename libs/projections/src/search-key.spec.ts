import fc from 'fast-check';
import { prefixRange, searchKeyOf } from './search-key.js';

describe('searchKeyOf', () => {
  it.each([
    ['k7qf-2m9x-c', 'K7QF2M9XC'],
    ['ＦＪ－１２ ３４', 'FJ1234'],
    ['ｼﾘｱﾙ/9', 'シリアル9'],
    ['修理 の 番号', '修理の番号'],
    ['a_b.c:d', 'ABCD'],
    [' - ', ''],
  ])('%s is kept and looked for as %s', (text, key) => {
    expect(searchKeyOf(text)).toBe(key);
  });

  it('of a key is the key itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = searchKeyOf(text);
        expect(searchKeyOf(key)).toBe(key);
      }),
    );
  });
});

describe('prefixRange', () => {
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  const sign = fc.integer({ min: 1, max: 0x10ffff }).filter((point) => point < 0xd800 || point > 0xdfff);
  const word = fc
    .array(sign, { minLength: 0, maxLength: 4 })
    .map((points) => String.fromCodePoint(...points));

  it('holds exactly the keys that begin with the prefix, in the byte order of the databases', () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (prefix, other, related) => {
        const key = related ? prefix + other : other;
        const { from, before } = prefixRange(prefix);
        const inside =
          Buffer.compare(bytes(key), bytes(from)) >= 0 &&
          (before === undefined || Buffer.compare(bytes(key), bytes(before)) < 0);
        expect(inside).toBe(key.startsWith(prefix));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['AB', 'AC'],
    ['A\ud7ff', 'A\ue000'],
    ['A\u{10ffff}', 'B'],
    ['\u{10ffff}', undefined],
    ['', undefined],
  ])('%j ends before %j', (prefix, before) => {
    expect(prefixRange(prefix)).toEqual({ from: prefix, before });
  });
});
