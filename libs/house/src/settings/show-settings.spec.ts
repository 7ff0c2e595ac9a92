import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerToArguments } from '../answer-arguments.js';
import { fileSettingOf, type Program, PROGRAMS, type Setting } from './setting.js';
import { SETTINGS } from './settings.data.js';
import { helpOf, printedConfig, settingsTable, unknownSettings } from './show-settings.js';

const ALL: readonly Setting[] = Object.values(SETTINGS);
const readBy = (program: Program) => ALL.filter((one) => one.readBy.includes(program));
const SECRETS = {
  SHURI_EVENTS: 'esdb://shuri:hush-1@store:2113',
  SHURI_VIEWS: 'postgres://shuri:hush-2@db/views',
  SHURI_PERSONAL: 'postgres://shuri:hush-3@db/personal',
  SHURI_TOKEN_KEY: 'hush-4',
  SHURI_TOKEN_KEY_PREVIOUS: 'hush-5',
};

describe('the settings of the house', () => {
  it('are all in the page about them (npx shuri settings writes its table)', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../settings.md'), 'utf8');
    expect(page).toContain(settingsTable());
  });

  it('have names of their own, are read by somebody, and take their own defaults', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    for (const setting of ALL) {
      expect(setting.readBy.length).toBeGreaterThan(0);
      for (const program of PROGRAMS) {
        const value = setting.byDefault(program);
        expect([setting.name, value === undefined ? undefined : setting.complaint(value)]).toEqual([
          setting.name,
          undefined,
        ]);
      }
    }
  });
});

describe.each(PROGRAMS)('%s', (program) => {
  it('shows each of its settings with value, origin and meaning, and no secret', () => {
    const shown = printedConfig(program, { ...SECRETS, PORT: '4000' });
    for (const { name, what } of readBy(program)) {
      expect(shown).toMatch(new RegExp(`^${name}(=| )`, 'm'));
      expect(shown).toContain(what);
    }
    expect(shown).toContain('PORT=4000  (from the environment)');
    expect(shown).toContain('HOST=127.0.0.1  (by default)');
    expect(shown).not.toContain('hush');
  });

  it('explains each of its settings when asked for help, and how a secret comes by a file', () => {
    const help = helpOf(program, 'A program.');
    for (const { what } of readBy(program)) expect(help).toContain(what);
    for (const secret of readBy(program).filter(({ secrecy }) => secrecy !== 'open')) {
      expect(help).toContain(fileSettingOf(secret));
    }
  });
});

describe('the settings that are shown', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuri-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('say that a secret came by a file, without its line break and without showing it', () => {
    const file = path.join(folder, 'views');
    writeFileSync(file, 'postgres://shuri:hush@db/views\n');
    const shown = printedConfig('projector', { SHURI_VIEWS_FILE: file });
    expect(shown).toContain('SHURI_VIEWS=postgres://***:***@db/views  (from SHURI_VIEWS_FILE)\n');
  });

  it('say what is wrong with one, and go on', () => {
    const shown = printedConfig('projector', { SHURI_SHARDS: 'many', SHURI_VIEWS: 'hush' });
    expect(shown).toContain('SHURI_SHARDS  (WRONG: SHURI_SHARDS is a number from 1 to 16, not "many".)');
    expect(shown).toContain('SHURI_VIEWS  (WRONG: SHURI_VIEWS is a URL of the form');
    expect(shown).not.toContain('hush');
    expect(shown).toContain('HOST=');
  });

  it.each([
    [{ PORT: 'http' }, 1],
    [{ SHURI_VIEWS: 'postgres://db/views', SHURI_VIEWS_FILE: '/run/views' }, 1],
    [{ PORT: '0', SHURI_SHARDS: 'none of an api' }, 0],
  ])('end with what %j is worth', (environment, exitCode) => {
    const answer = answerToArguments('api', 'An api.', ['--print-config'], environment);
    expect(answer?.exitCode).toBe(exitCode);
  });

  it('name variables that nothing reads', () => {
    const environment = { SHURI_VEIWS: 'x', SHURI_VIEWS_FILE: 'x', SHURI_PORT: '1', HOME: '/' };
    expect(unknownSettings(environment)).toEqual(['SHURI_PORT', 'SHURI_VEIWS']);
    expect(printedConfig('api', environment)).toContain('Nothing reads SHURI_PORT, SHURI_VEIWS');
    expect(unknownSettings(SECRETS)).toEqual([]);
  });

  it('are shown for an argument of their own; another argument is refused in a sentence', () => {
    expect(answerToArguments('api', 'An api.', [], {})).toBeUndefined();
    expect(answerToArguments('api', 'An api.', ['--print-config'], {})).toEqual({
      text: printedConfig('api', {}),
      exitCode: 0,
    });
    expect(answerToArguments('api', 'An api.', ['--help'], {})?.text).toContain('An api.');
    for (const args of [['--port'], ['--print-config', '--port'], ['']]) {
      expect(() => answerToArguments('api', 'An api.', args, {})).toThrow(
        `There is no "${args.at(-1)}" here.`,
      );
    }
  });
});
