import { offeredInVain } from './support/doors.js';
import { libsWithoutDoor, missingAtTheTop, strangersAtTheTop, unregisteredEvents } from './support/layout.js';
import { anyTypes, defaultExports, leftovers, workedCaseIds } from './support/looseness.js';
import { tooLong } from './support/sizes.js';
import { asLines, planted } from './support/source.js';
import { realTree, topLevel } from './support/tree.js';

const tree = realTree();

/** Written in two halves, so that the specs of the checks are not findings of the checks. */
const halves = (one: string, other: string): string => one + other;

describe('files', () => {
  const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

  it('hold one idea each', () => {
    expect(asLines(tooLong(tree))).toEqual([]);
  });

  it.each([
    ['libs/policy/src/a.ts', 150, 'under 150'],
    ['libs/repair-case/src/decider/a.ts', 150, 'under 150'],
    ['libs/policy/src/a.spec.ts', 300, 'under 300'],
    ['libs/event-store/src/a.ts', 300, 'under 300'],
    ['apps/api/src/a.ts', 300, 'under 300'],
    ['test/contract/run.mjs', 300, 'under 300'],
  ])('are caught when too long: %s of %d lines', (path, count, complaint) => {
    expect(asLines(tooLong(planted({ [path]: lines(count) })))).toEqual([expect.stringContaining(complaint)]);
    expect(tooLong(planted({ [path]: lines(count - 1) }))).toEqual([]);
  });

  it('of data are as long as their tables', () => {
    expect(tooLong(planted({ 'libs/civil-time/src/data/holidays.ts': lines(900) }))).toEqual([]);
  });
});

describe('the product', () => {
  it('says no any', () => {
    expect(asLines(anyTypes(tree))).toEqual([]);
  });

  it.each(['const a: any = 1;', 'const a = b as any;', 'type A = Array<any>;'])(
    'is caught saying %s',
    (text) => {
      expect(anyTypes(planted({ 'apps/api/src/a.ts': text }))).toHaveLength(1);
    },
  );

  it('may say any in words', () => {
    expect(anyTypes(planted({ 'apps/api/src/a.ts': `/** any: of them */ const a = 'any';` }))).toEqual([]);
  });

  it('exports nothing by default', () => {
    expect(asLines(defaultExports(tree))).toEqual([]);
  });

  it.each(['export default class {}', 'export default 1;', 'const a = 1; export { a as default };'])(
    'is caught with %s',
    (text) => {
      expect(defaultExports(planted({ 'libs/kernel/src/a.ts': text }))).toHaveLength(1);
    },
  );

  it('may have a default case', () => {
    expect(defaultExports(planted({ 'libs/kernel/src/a.ts': 'switch (a) { default: b(); }' }))).toEqual([]);
  });

  it('names no worked case', () => {
    expect(asLines(workedCaseIds(tree))).toEqual([]);
  });

  it.each(['C-FR-01', 'C-IP-3', 'C-PN-12', 'C-SR-7', 'C-X-02'])('is caught naming %s', (id) => {
    expect(workedCaseIds(planted({ 'apps/console/src/page.html': `<p>${id}</p>` }))).toHaveLength(1);
    expect(workedCaseIds(planted({ 'test/conformance/a.ts': id }))).toEqual([]);
  });
});

describe('our own code, tests and scripts included', () => {
  it('silences no check, postpones no work, and runs every test', () => {
    expect(asLines(leftovers(tree))).toEqual([]);
  });

  it.each([
    ['a silenced compiler', halves('// @ts-', 'ignore')],
    ['a silenced compiler', halves('// @ts-expect', '-error')],
    ['a silenced linter', halves('/* eslint-', 'disable */')],
    ['a silenced linter', halves('// oxlint-dis', 'able-next-line no-unused-vars')],
    ['work left for later', halves('// TO', 'DO: later')],
    ['work left for later', halves('// FIX', 'ME')],
    ['a test that shuts out the others', halves('it.on', `ly('x', f)`)],
    [
      'a test that shuts out the others',
      halves('describe.each([]).on', `ly('x', f)`).replace('.each([])', ''),
    ],
    ['a test that does not run', halves('describe.sk', `ip('x', f)`)],
    ['a test that does not run', halves('it.to', `do('x')`)],
    ['a test that does not run', halves('x', `it('x', f)`)],
  ])('is caught with %s', (what, text) => {
    const found = asLines(leftovers(planted({ 'libs/kernel/src/a.spec.ts': text })));
    expect(found).toEqual([expect.stringContaining(what)]);
  });
});

describe('the house', () => {
  it('has at its top level exactly what belongs there', () => {
    expect(asLines(strangersAtTheTop(topLevel()))).toEqual([]);
    expect(asLines(missingAtTheTop(topLevel()))).toEqual([]);
  });

  it('is caught with a stranger, and with something missing', () => {
    const entries = [...topLevel().filter((entry) => entry !== 'LICENSE'), 'docs', '.dotfile', 'scratch.mjs'];
    expect(strangersAtTheTop(entries).map(({ path }) => path)).toEqual(['docs', 'scratch.mjs']);
    expect(missingAtTheTop(entries).map(({ path }) => path)).toContain('LICENSE');
  });

  it('has one door to each lib', () => {
    expect(asLines(libsWithoutDoor(tree))).toEqual([]);
    expect(libsWithoutDoor(planted({ 'libs/attic/src/a.ts': '' })).map(({ path }) => path)).toEqual([
      'libs/attic/src/index.ts',
    ]);
  });

  it('offers at each door only what somebody outside takes', () => {
    expect(asLines(offeredInVain(tree))).toEqual([]);
  });

  it('is caught offering what nobody outside takes, however it comes to the door', () => {
    const sources = planted({
      'libs/attic/src/index.ts': `export { a, b as c, type T } from './a.js'; export * from './more.js';`,
      'libs/attic/src/more.ts': `export { d, e } from './d.js'; export const f = 1; export interface U {}`,
      'libs/attic/src/a.spec.ts': `import { a } from './index.js';`,
      'libs/attic/src/d.ts': `import { a } from '#attic';`,
      'libs/attic/test/a.spec.ts': `import { c } from '../src/index.js';`,
      'test/bench/run.mjs': `const { d } = await import('#attic');`,
    });
    expect(asLines(offeredInVain(sources))).toEqual(
      ['a', 'e', 'f'].map((name) => expect.stringContaining(`libs/attic/src/index.ts: offers ${name},`)),
    );
  });

  it('may be taken whole', () => {
    const sources = planted({
      'libs/attic/src/index.ts': `export { a } from './a.js';`,
      'apps/api/src/a.ts': `import * as attic from '#attic';`,
    });
    expect(offeredInVain(sources)).toEqual([]);
  });

  it('registers every event', () => {
    expect(asLines(unregisteredEvents(tree))).toEqual([]);
  });

  it('is caught with an event its registry does not know', () => {
    const events = 'libs/repair-case/src/events';
    const sources = planted({
      [`${events}/index.ts`]: `import { QuoteIssued } from './quote-issued.event.js';`,
      [`${events}/quote-issued.event.ts`]: '',
      [`${events}/quote-lapsed.event.ts`]: '',
    });
    expect(unregisteredEvents(sources).map(({ path }) => path)).toEqual([`${events}/quote-lapsed.event.ts`]);
    expect(unregisteredEvents(planted({ [`${events}/quote-lapsed.event.ts`]: '' }))).toHaveLength(1);
  });
});
