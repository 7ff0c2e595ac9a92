import { importCycles } from './support/cycles.js';
import { adaptersInDomain, impureDeciderImports } from './support/decider.js';
import { importsOf } from './support/imports.js';
import { nestOutOfPlace, typeImportsNestNeeds, whatACrashLoses } from './support/nest.js';
import { asLines, planted } from './support/source.js';
import { realTree } from './support/tree.js';
import { APP_WALLS, LIB_WALLS } from './support/wall-table.js';
import { brokenWalls } from './support/walls.js';

const tree = realTree();

describe('the walls between libs and apps', () => {
  it('stand', () => {
    expect(asLines(brokenWalls(tree))).toEqual([]);
  });

  it.each([
    ['an import upwards', 'libs/kernel/src/a.ts', `import { x } from '#policy';`, 'stand on nothing'],
    [
      'an import of types upwards',
      'libs/policy/src/a.ts',
      `import type { X } from '#commanding';`,
      'handed in',
    ],
    ['a re-export upwards', 'libs/access/src/a.ts', `export * from '#event-store';`, 'knows none of them'],
    [
      'a dynamic import upwards',
      'libs/privacy/src/a.ts',
      `await import('#repair-case');`,
      'apart from events',
    ],
    ['an import type upwards', 'libs/audit/src/a.ts', `let a: import('#policy').X;`, 'bytes as stored'],
    [
      'a spec that reaches upwards',
      'libs/kernel/src/a.spec.ts',
      `import { x } from '#policy';`,
      'on nothing',
    ],
    [
      'a lib past its front door',
      'libs/policy/src/a.ts',
      `import '../../kernel/src/ids.js';`,
      '#kernel only',
    ],
    ['a side door of a lib', 'apps/api/src/a.ts', `import '#event-store/sqlite';`, "no lib's front door"],
    [
      'a lib that imports an app',
      'libs/kernel/src/a.ts',
      `import '../../../apps/api/src/a.js';`,
      'imports apps',
    ],
    [
      'an app that imports another',
      'apps/api/src/a.ts',
      `import '../../projector/src/a.js';`,
      'starts without',
    ],
    [
      'a product that imports tests',
      'apps/api/src/a.ts',
      `import '../../../test/a.js';`,
      'outside apps/ and libs/',
    ],
    [
      'a lib that imports the support of tests',
      'libs/policy/src/a.ts',
      `import '../../../test/support/a.js';`,
      'outside apps/ and libs/',
    ],
    [
      'a spec that imports other specs',
      'libs/policy/src/a.spec.ts',
      `import '../../../test/scenarios/a.js';`,
      'outside apps/ and libs/',
    ],
    ['a lib nobody has thought about', 'libs/misc/src/a.ts', '', 'in no wall table'],
  ])('do not let through %s', (_what, path, text, complaint) => {
    expect(asLines(brokenWalls(planted({ [path]: text })))).toEqual([expect.stringContaining(complaint)]);
  });

  it('let through what points down and through the door', () => {
    const allowed = planted({
      'libs/policy/src/a.ts': `import { b } from './deep/b.js'; import { yen } from '#kernel'; import 'xstate';`,
      'libs/policy/test/house.ts': `import '../../../test/support/a.js';`,
      'libs/policy/src/a.spec.ts': `import '../../../test/support/a.js';`,
      'libs/policy/src/deep/b.ts': `import { a } from '../c.js';`,
      'apps/standalone/src/a.ts': `import '../../api/src/api.module.js'; import '#repair-case';`,
    });
    expect(brokenWalls(allowed)).toEqual([]);
  });

  it('have no circle in their own table', () => {
    const height = new Map(Object.keys(LIB_WALLS).map((lib, index) => [lib, index]));
    for (const [lib, { may }] of Object.entries(LIB_WALLS)) {
      for (const lower of may)
        expect([lib, lower, height.get(lower)! < height.get(lib)!]).toEqual([lib, lower, true]);
    }
  });

  it.each(Object.entries({ ...LIB_WALLS, ...APP_WALLS }))('give a reason for %s', (_room, { because }) => {
    expect(because).toMatch(/^\w.{20,}$/);
  });
});

describe('imports between files', () => {
  it('run in no circle', () => {
    expect(asLines(importCycles(tree))).toEqual([]);
  });

  it('are found in a circle, also through a front door and by types alone', () => {
    const circle = planted({
      'libs/kernel/src/index.ts': `export * from './a.js';`,
      'libs/kernel/src/a.ts': `import type { B } from './b.js';`,
      'libs/kernel/src/b.ts': `import { a } from '#kernel';`,
      'libs/kernel/src/c.ts': `import { a } from './a.js';`,
    });
    expect(asLines(importCycles(circle))).toEqual([
      'libs/kernel/src/index.ts: imports itself in a circle: ' +
        'libs/kernel/src/index.ts -> libs/kernel/src/a.ts -> libs/kernel/src/b.ts -> libs/kernel/src/index.ts',
    ]);
  });

  it('are read with their names, and told apart by whether anything is loaded', () => {
    const [source] = planted({
      'a.ts': `import a, { type B } from 'one'; import { type C, type D as E } from 'two'; import * as f from 'three';
        export type { G } from 'four'; // import 'five'
        const { h, i: j } = await import('six'); const k = await import('seven');`,
    });
    expect(importsOf(source!).sort((one, other) => one.specifier.localeCompare(other.specifier))).toEqual([
      { specifier: 'four', types: ['G'], values: [] },
      { specifier: 'one', types: ['B'], values: ['default'] },
      { specifier: 'seven', types: [], values: ['*'] },
      { specifier: 'six', types: [], values: ['h', 'i'] },
      { specifier: 'three', types: [], values: ['*'] },
      { specifier: 'two', types: ['C', 'D'], values: [] },
    ]);
  });
});

describe('what decides', () => {
  const decide = 'libs/repair-case/src/write/approve-quote/approve-quote.decide.ts';
  const fold = 'libs/repair-case/src/decider/fold.ts';

  it('imports nothing that carries, waits, reads or stores', () => {
    expect(asLines(impureDeciderImports(tree))).toEqual([]);
    expect(asLines(adaptersInDomain(tree))).toEqual([]);
  });

  it.each([
    ['the loop that runs it', decide, `import { accept, Commanding } from '#commanding';`],
    ['that loop as a whole', decide, `import * as loop from '#commanding';`],
    ['projections, even their types', fold, `import type { Row } from '#projections';`],
    ['deadlines', decide, `import { arm } from '#deadlines';`],
    ['personal data', decide, `import { seal } from '#privacy';`],
    ['IO', fold, `import { readFileSync } from 'node:fs';`],
    ['Nest', fold, `import { Injectable } from '@nestjs/common';`],
    ['its own handler', decide, `import { x } from './approve-quote.handler.js';`],
    [
      'a read model, from a helper beside it',
      'libs/repair-case/src/write/moments.ts',
      `import '../read/queue.js';`,
    ],
    ['a read model', decide, `import { x } from '../../read/queue/queue.js';`],
  ])('is caught importing %s', (_what, path, text) => {
    expect(impureDeciderImports(planted({ [path]: text }))).toHaveLength(1);
  });

  it('may say a decision in its own words and call what is pure', () => {
    const pure = `import { refuse, type Decision } from '#commanding'; import { addPeriod } from '#civil-time'; import '../state.js';`;
    expect(impureDeciderImports(planted({ [decide]: pure }))).toEqual([]);
  });

  it('is caught choosing a store', () => {
    const chosen = planted({
      [fold]: `import { SqliteEventStore } from '#event-store';`,
      'libs/policy/src/a.ts': `import { DatabaseSync } from 'node:sqlite';`,
    });
    expect(adaptersInDomain(chosen)).toHaveLength(2);
  });
});

describe('Nest carries and does not decide', () => {
  it('and is known only where it plugs in', () => {
    expect(asLines(nestOutOfPlace(tree))).toEqual([]);
  });

  it('and is caught elsewhere', () => {
    const nest = `import { CommandHandler } from '@nestjs/cqrs';`;
    const sources = planted({
      'libs/repair-case/src/write/a/a.handler.ts': nest,
      'apps/api/src/a.ts': nest,
      'libs/repair-case/src/write/a/a.ts': nest,
      'libs/access/src/guard.ts': nest,
    });
    expect(nestOutOfPlace(sources).map(({ path }) => path)).toEqual([
      'libs/repair-case/src/write/a/a.ts',
      'libs/access/src/guard.ts',
    ]);
  });

  it('and nothing that a crash loses is used', () => {
    expect(asLines(whatACrashLoses(tree))).toEqual([]);
  });

  it.each([
    ['its event bus', `import { CommandBus, EventBus } from '@nestjs/cqrs';`],
    ['its aggregate root', `import { AggregateRoot as Root } from '@nestjs/cqrs';`],
    ['its sagas', `import { Saga } from '@nestjs/cqrs';`],
    ['its scheduler', `import { Cron } from '@nestjs/schedule';`],
    [
      'timers of the chart',
      `import { setup } from 'xstate'; setup({}).createMachine({ after: { 1000: 'x' } });`,
    ],
    ['named timers of the chart', `import { setup } from 'xstate'; setup({ delays: { expiry: 1 } });`],
  ])('and is caught using %s', (_what, text) => {
    expect(whatACrashLoses(planted({ 'apps/api/src/a.ts': text }))).toHaveLength(1);
  });

  it('and finds every class it reads as a value', () => {
    expect(asLines(typeImportsNestNeeds(tree))).toEqual([]);
  });

  it.each([
    [
      'an injected class',
      `import type { A } from './a.js'; @Injectable() class B { constructor(readonly a: A) {} }`,
    ],
    ['a validated body', `import { type A } from './a.js'; class B { @Post() b(@Body() a: A) {} }`],
  ])('and is caught with %s imported as a type', (_what, text) => {
    expect(typeImportsNestNeeds(planted({ 'apps/api/src/b.ts': text }))).toHaveLength(1);
  });

  it('and reads no type where a token is given', () => {
    const text = `import type { Clock } from '#kernel'; @Injectable() class B { constructor(@Inject(CLOCK) c: Clock) {} }`;
    expect(typeImportsNestNeeds(planted({ 'apps/api/src/b.ts': text }))).toEqual([]);
  });
});
