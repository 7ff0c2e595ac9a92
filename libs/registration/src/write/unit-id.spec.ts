import fc from 'fast-check';
import { streamOfUnit } from './streams.js';
import { unitIdOf } from './unit-id.js';

const NAME = { maker: 'Frontier', model: 'FR-100', serial: 'FJ1234' };

describe('the id of a unit', () => {
  it.each(['fj1234', 'FJ-1234', ' FJ 12 34 ', 'ｆｊ－１２３４', 'FJ.1234'])(
    'is the same for a serial written %j',
    (serial) => {
      expect(unitIdOf({ ...NAME, serial })).toBe(unitIdOf(NAME));
    },
  );

  it('differs for another maker, model or serial', () => {
    const ids = [
      NAME,
      { ...NAME, maker: 'Other' },
      { ...NAME, model: 'FR-101' },
      { ...NAME, serial: 'FJ1235' },
      // The same letters, cut elsewhere.
      { maker: 'FrontierF', model: 'R-100', serial: 'FJ1234' },
    ].map(unitIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds hexadecimal digits only, so that the stream has one category', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 -]{0,20}$/);
    fc.assert(
      fc.property(word, word, word, (maker, model, serial) => {
        expect(streamOfUnit(unitIdOf({ maker, model, serial }))).toMatch(/^productUnit-[0-9a-f]{32}$/);
      }),
    );
  });

  it('does not exist for a serial of which nothing is left', () => {
    expect(() => unitIdOf({ ...NAME, serial: ' - ' })).toThrow(
      expect.objectContaining({
        code: 'REQUEST.MALFORMED',
        fields: { field: 'serial', problems: [{ field: 'serial', rule: 'holds no letter or digit' }] },
      }),
    );
  });
});
