import fc from 'fast-check';
import { extentOf } from './json-extent.js';

describe('how much a JSON text holds', () => {
  it.each([
    ['1', { values: 1, members: 0, levels: 0 }],
    ['{}', { values: 2, members: 0, levels: 1 }],
    ['{"a":1,"a":[2,{"b":{}}]}', { values: 7, members: 3, levels: 4 }],
    [String.raw`{"a,:[{\"":"}],\\","b":1}`, { values: 3, members: 2, levels: 1 }],
    ['[[],[[]]]', { values: 6, members: 0, levels: 3 }],
  ])('%s', (text, extent) => {
    expect(extentOf(text)).toEqual(extent);
  });

  it('is never less than the parser finds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found = { values: 0, members: 0, levels: 0 };
        const visit = (value: unknown, level: number) => {
          found.values += 1;
          found.levels = Math.max(found.levels, level);
          if (typeof value !== 'object' || value === null) return;
          found.levels = Math.max(found.levels, level + 1);
          const inner = Object.values(value);
          if (!Array.isArray(value)) found.members += inner.length;
          for (const one of inner) visit(one, level + 1);
        };
        visit(JSON.parse(text), 0);
        const { values, members, levels } = extentOf(JSON.stringify(JSON.parse(text)));
        expect([values >= found.values, members, levels]).toEqual([true, found.members, found.levels]);
      }),
    );
  });

  it('comes to an end in what is no JSON', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(extentOf(text).values).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
