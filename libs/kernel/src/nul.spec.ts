import fc from 'fast-check';
import { placeOfNul } from './nul.js';

const placeIn = (value: unknown) => placeOfNul(value, JSON.stringify(value));

describe('the place of U+0000 in a JSON value', () => {
  it.each([
    ['a member', { fault: 'a\0b' }, 'fault'],
    ['a member of a member of a list', { lines: [{}, { part: '\0' }] }, 'lines.1.part'],
    ['the name of a member', { item: { 'ser\0ial': 'SN-1' } }, 'item'],
    ['the name of a member of the whole', { '\0': 1 }, ''],
    ['the text itself', '\0', ''],
  ])('is told in %s', (_, value, place) => {
    expect(placeIn(value)).toBe(place);
  });

  it.each([[{ fault: '\\u0000' }], [{ fault: 'u0000', amount: 0 }], ['\\\\u0000'], [null]])(
    'is nowhere in %j',
    (value) => {
      expect(placeIn(value)).toBeUndefined();
    },
  );

  it('is told of exactly the values whose texts hold it', () => {
    const part = fc.oneof(fc.constantFrom('\0', '\\u0000', '\\', 'u0000', '修'), fc.string());
    const text = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text)), { noNullPrototype: true }), (value) => {
        const texts = Object.entries(value).flatMap(([name, member]) => [name, member].flat());
        expect(placeIn(value) !== undefined).toBe(texts.some((one) => one.includes('\0')));
      }),
    );
  });
});
