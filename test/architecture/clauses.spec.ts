import { clausesAskedPastTexts } from './support/asked-clauses.js';
import { asLines, planted } from './support/source.js';
import { realTree } from './support/tree.js';

describe('a clause', () => {
  it('is asked by the kernel only, which knows whether it stands in the texts that govern', () => {
    expect(asLines(clausesAskedPastTexts(realTree()))).toEqual([]);
  });

  it.each([
    ['its condition', 'const met = OPENING.when(facts);'],
    ['the conditions of a list', 'either(...GROUNDS.map((one) => one.when(facts)));'],
    ['its condition, by a string', `const met = OPENING['when'](facts);`],
    ['its condition, if it has one', 'const met = OPENING?.when(facts);'],
    ['its ruling', 'const owner = one.ruling(facts);'],
    ['by way of the scales', `import { weigh } from '../../../kernel/weigh.js';`],
    [
      'by way of the text it was written for',
      `import { clausesAsWritten } from '../kernel/clauses-in-force.js';`,
    ],
  ])('is not asked past them for %s', (_what, text) => {
    expect(
      clausesAskedPastTexts(planted({ 'libs/policy/src/programmes/a/a.clauses.ts': text })),
    ).toHaveLength(1);
  });

  it('has conditions and rulings of its own, and is asked in the kernel and in specs', () => {
    const asking = 'const met = one.when(facts);';
    const files = {
      'libs/policy/src/kernel/weigh.ts': asking,
      'libs/policy/src/a.spec.ts': asking,
      'libs/policy/src/programmes/a/a.clauses.ts': `const A = { when: () => YES, ruling: () => settles(1) };
        anyHolds([A], facts);`,
    };
    expect(clausesAskedPastTexts(planted(files))).toEqual([]);
  });
});
