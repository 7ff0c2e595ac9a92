import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PATIENCE_MS } from '../support/eventually.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One line that breaks a rule, and the rule. The lines stand in the places the rules are meant for. */
const PURE = [
  ['Date', 'no-restricted-globals', 'export const a = new Date();'],
  ['globalThis', 'no-restricted-globals', 'export const a = globalThis;'],
  ['crypto', 'no-restricted-globals', 'export const a = crypto.randomUUID();'],
  ['performance', 'no-restricted-globals', 'export const a = performance.now();'],
  ['setTimeout', 'no-restricted-globals', 'export const a = setTimeout;'],
  ['Math.random', 'no-restricted-properties', 'export const a = Math.random();'],
  ['Temporal.Now', 'no-restricted-properties', 'export const a = Temporal.Now.instant();'],
  ['node:fs', 'no-restricted-imports', `export { readFileSync } from 'node:fs';`],
  ['@nestjs/common', 'no-restricted-imports', `export { Injectable } from '@nestjs/common';`],
] as const;
const PURE_PLACES = [
  'libs/civil-time/src',
  'libs/policy/src/frontier',
  'libs/repair-case/src/decider',
  'libs/repair-case/src/write/approve-quote',
  'libs/registration/src/decider',
  'libs/registration/src/write/start-term',
] as const;
const ANYWHERE = [
  [
    'a promise nobody waits for',
    'no-floating-promises',
    'const f = async () => 1;\nexport const g = () => { f(); };',
  ],
  [
    'a promise taken for a truth',
    'no-misused-promises',
    'const f = async () => 1;\nexport const g = () => (f() ? 1 : 2);',
  ],
  ['any', 'no-explicit-any', 'export const a: any = 1;'],
  [
    'a switch that forgets a case',
    'switch-exhaustiveness-check',
    `export const f = (a: 'x' | 'y') => {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n};`,
  ],
  ['a default export', 'no-default-export', 'export default 1;'],
] as const;

describe('the linter', () => {
  let folder: string;
  let complaints: ReadonlySet<string>;
  let exitCode: number | null;

  /** Every planted file is linted in one run; a complaint reads "libs/…/a.ts no-explicit-any". */
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shuri-lint-'));
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
      cpSync(path.join(ROOT, file), path.join(folder, file));
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    for (const place of PURE_PLACES) {
      PURE.forEach(([, , text], index) => {
        plant(pureFile(place, index), text);
        plant(pureFile(place, index).replace('.ts', '.spec.ts'), text);
      });
    }
    ANYWHERE.forEach(([, , text], index) => plant(`libs/kernel/src/a${index}.ts`, text));

    const { stdout, status } = spawnSync(
      path.join(ROOT, 'node_modules/.bin/oxlint'),
      ['--type-aware', '--deny-warnings', '--format=unix', 'libs'],
      { cwd: folder, encoding: 'utf8', timeout: PATIENCE_MS },
    );
    exitCode = status;
    complaints = new Set(
      [...stdout.matchAll(/^(\S+?):\d+:\d+: .*\[\w+\/[\w-]+\(([\w-]+)\)\]$/gm)].map(
        ([, file, rule]) => `${file} ${rule}`,
      ),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function plant(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }

  function pureFile(place: string, index: number): string {
    return `${place}/a${index}.ts`;
  }

  it('fails when it finds something', () => {
    expect(exitCode).toBe(1);
  });

  describe.each(PURE_PLACES)('in %s', (place) => {
    it.each(PURE.map(([what, rule], index) => ({ what, rule, file: pureFile(place, index) })))(
      'refuses $what',
      ({ rule, file }) => {
        expect(complaints).toContain(`${file} ${rule}`);
        expect(complaints).not.toContain(`${file.replace('.ts', '.spec.ts')} ${rule}`);
      },
    );
  });

  it.each(ANYWHERE.map(([what, rule], index) => ({ what, rule, file: `libs/kernel/src/a${index}.ts` })))(
    'refuses $what anywhere',
    ({ rule, file }) => {
      expect(complaints).toContain(`${file} ${rule}`);
    },
  );
});
