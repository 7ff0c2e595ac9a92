import fc from 'fast-check';
import { memberTwice, passedOver } from './member-names.js';

describe('a member that a JSON object has twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"c":[1,{"d":1,"d":1}]}}', 'a.c.1.d'],
    [String.raw`{"a":1,"\u0061":2}`, 'a'],
    ['{"":1,"":2}', ''],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', undefined],
    [String.raw`{"a":"\",\"a\":1}","b":"{[,"}`, undefined],
    ['{"a":"b","b":"a","c":["a","a"]}', undefined],
    ['[]', undefined],
  ])('%s: %s', (text, place) => {
    expect(memberTwice(text)).toBe(place);
  });

  it('is never found in what JSON itself writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(memberTwice(JSON.stringify(JSON.parse(text)))).toBeUndefined();
      }),
    );
  });

  it('is always found where a member is written again, wherever it stands', () => {
    const twice = '{"again":1,"again":2}';
    fc.assert(
      fc.property(fc.json(), fc.json(), (before, after) => {
        expect(memberTwice(`{"x":[${before},${twice},${after}]}`)).toBe(
          memberTwice(`{"x":[${before}]}`) ?? 'x.1.again',
        );
      }),
    );
  });
});

describe('a member that the reading of a body passes over', () => {
  it.each([
    ['{"constructor":1}', 'constructor'],
    ['{"a":{"toString":1}}', 'a.toString'],
    ['{"valueOf":1}', 'valueOf'],
    ['{"a":[{"__proto__":1}]}', 'a.0.__proto__'],
    ['{"a":"constructor","b":["__proto__"]}', undefined],
  ])('%s: %s', (text, place) => {
    expect(passedOver(JSON.parse(text))).toBe(place);
  });
});
