import { clockMisuse } from './support/clock.js';
import { impurities } from './support/purity.js';
import { asLines, planted } from './support/source.js';
import { realTree } from './support/tree.js';

describe('periods, regulations, folds and decisions', () => {
  it('know nothing but their arguments', () => {
    expect(asLines(impurities(realTree()))).toEqual([]);
  });

  const places = [
    'libs/civil-time/src/a.ts',
    'libs/policy/src/frontier/a.ts',
    'libs/repair-case/src/decider/a.ts',
    'libs/repair-case/src/write/approve-quote/approve-quote.decide.ts',
    'libs/repair-case/src/write/approve-quote/answer-in-time.ts',
    'libs/repair-case/src/write/deadlines.ts',
    'libs/registration/src/decider/a.ts',
    'libs/registration/src/write/start-term/start-term.decide.ts',
    'libs/registration/src/write/settle.ts',
    'libs/repair-case/src/automation/when-a-then-b/when-a-then-b.ts',
  ];
  const temptations = [
    ['the wall clock', 'const now = new Date();'],
    ['the wall clock, hidden', 'const now = globalThis.Date;'],
    ['the wall clock of Temporal', 'const today = Temporal.Now.plainDateISO();'],
    ['the wall clock of Temporal, by a string', `const today = Temporal['Now'].plainDateISO();`],
    ['the wall clock of Temporal, taken apart', 'const { Now } = Temporal;'],
    ['the clock of the kernel', `import { SystemClock as Clock } from '#kernel';`],
    ['chance', 'const id = Math.random();'],
    ['chance under another name', 'const chance = Math;'],
    ['chance of the kernel', `import { freshId } from '#kernel';`],
    ['chance of the platform', 'const id = crypto.randomUUID();'],
    ['a stop watch', 'const t = performance.now();'],
    ['a timer', 'setTimeout(() => undefined, 1);'],
    ['the network', `await fetch('/');`],
    ['the environment', 'const zone = process.env.TZ;'],
    ['the file system', `import { readFileSync } from 'node:fs';`],
    ['Nest', `import { Injectable } from '@nestjs/common';`],
  ] as const;

  describe.each(places)('in %s', (path) => {
    it.each(temptations)('are caught at %s', (_what, text) => {
      expect(impurities(planted({ [path]: text })).length).toBeGreaterThanOrEqual(1);
    });
  });

  it('may own members of such names, and say them in comments and texts', () => {
    const text = `/** Date of arrival. */ const a = { process: 1, fetch() { return 'Date'; } }; a.process; Math.max(1);
      type T = { readonly performance: Temporal.PlainDate };`;
    expect(impurities(planted({ 'libs/policy/src/a.ts': text }))).toEqual([]);
  });

  it('are watched apart from their specs and the edges beside them', () => {
    const text = 'const now = new Date();';
    const edges = planted({
      'libs/policy/src/a.spec.ts': text,
      'libs/repair-case/src/write/approve-quote/approve-quote.handler.ts': text,
      'libs/repair-case/src/write/case-runner.ts': text,
      'libs/kernel/src/system-clock.ts': text,
    });
    expect(impurities(edges)).toEqual([]);
  });
});

describe('the clock', () => {
  it('is provided by apps, and read where a moment is needed only', () => {
    expect(asLines(clockMisuse(realTree()))).toEqual([]);
  });

  it.each([
    ['a projection that asks it', 'libs/projections/src/a.ts', 'const now = clock.now();'],
    ['a read model that asks it', 'libs/repair-case/src/read/a.ts', 'const now = this.options.clock.now();'],
    ['a lib that brings its own', 'libs/commanding/src/a.ts', 'const clock = new SystemClock();'],
  ])('is missed in nothing: %s', (_what, path, text) => {
    expect(clockMisuse(planted({ [path]: text }))).toHaveLength(1);
  });

  it('may be read by the decision loop, the timekeeper and the tokens', () => {
    const text = 'const now = this.clock.now();';
    const readers = planted({
      'libs/commanding/src/a.ts': text,
      'libs/deadlines/src/a.ts': text,
      'libs/access/src/a.ts': text,
      'libs/projections/src/a.spec.ts': text,
    });
    expect(clockMisuse(readers)).toEqual([]);
  });
});
