import fc from 'fast-check';
import { similarNames } from '../src/index.js';

describe('names that may have been meant', () => {
  const LIST = ['WV-S1136', 'WV-S1136J', 'WV-S2136', 'WJ-NX200', 'EX-DESKTOP-1', 'EX-DESKTOP-2'];

  it.each([
    ['wv s1136', ['WV-S1136', 'WV-S1136J', 'WV-S2136']],
    ['ＥＸ－ＤＥＳＫＴＯＰ－１', ['EX-DESKTOP-1', 'EX-DESKTOP-2']],
    ['EX-DESTKOP-1', ['EX-DESKTOP-1', 'EX-DESKTOP-2']],
    ['WJ-NX20', ['WJ-NX200']],
    ['MONITOR', []],
    ['', []],
  ])('of %j are %j', (name, similar) => {
    expect(similarNames(name, LIST)).toEqual(similar);
  });

  it('begin with the name itself, are of the list, and at most three', () => {
    const name = fc.string({ unit: fc.constantFrom('A', 'b', '1', '2', '-'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (one, list) => {
        const similar = similarNames(one, list);
        expect(similar.length).toBeLessThanOrEqual(3);
        expect(similar.every((each) => list.includes(each))).toBe(true);
        const same = (other: string) => other.replaceAll('-', '').toUpperCase();
        const reads = list.filter((other) => same(other) === same(one));
        expect(reads.length === 0 || reads.includes(similar[0] ?? '')).toBe(true);
      }),
    );
  });
});
