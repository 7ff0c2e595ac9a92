import fc from 'fast-check';
import { compareLogPositions, positionParts, positionText } from './log-positions.js';

const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const position = fc.record({ commit: number, prepare: number });

describe('positions of the log as text', () => {
  it('read back as what they were', () => {
    fc.assert(
      fc.property(position, (one) => {
        expect(positionParts(positionText('0a1b2c3d', one))).toEqual({ databaseId: '0a1b2c3d', ...one });
      }),
    );
  });

  it('have one width, and sort as text as they do by commit and then prepare', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const [one, other] = [positionText('0a1b2c3d', a), positionText('0a1b2c3d', b)];
        expect(one).toHaveLength(other.length);
        const asText = one < other ? -1 : one > other ? 1 : 0;
        expect(compareLogPositions(a, b)).toBe(asText);
        expect(compareLogPositions(b, a)).toBe(asText === 0 ? 0 : -asText);
      }),
    );
  });

  it.each([
    '',
    '0',
    '0a1b2c3d',
    '0a1b2c3d-0000000000000001',
    `0a1b2c3d-${'0'.repeat(19)}`,
    `x${'0'.repeat(47)}`,
  ])('refuses "%s"', (text) => {
    expect(() => positionParts(text)).toThrow(expect.objectContaining({ kind: 'bad-checkpoint' }));
  });
});
