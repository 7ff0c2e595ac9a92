import { hostname } from 'node:os';
import { Clone } from './clone.js';

const NOTHING = { code: 0, said: '' };

describe('setting up', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = new Clone();
  });
  afterEach(() => clone.dispose());

  it('installs and builds in a fresh clone, says why, and then has nothing to say or do', async () => {
    expect(await clone.setUp()).toEqual({
      code: 0,
      said:
        'Installing the packages (none are here yet) …\n… done in ? s.\n' +
        'Building (nothing is built yet) …\n… done in ? s.\n',
    });
    expect(clone.read('npm-calls')).toBe('ci --include=dev\n');
    expect(clone.read('dist/libs/kernel/src/money.js')).toContain('yen = 1');
    expect(clone.read('dist/libs/kernel/src/words.ja.json')).toBe('{"case":"案件"}\n');
    expect(clone.read('.setup-lock/holder')).toBeUndefined();

    expect(await clone.setUp()).toEqual(NOTHING);
    expect(await clone.setUp('--dry-run')).toEqual({ code: 0, said: 'Nothing to do.\n' });
    expect(clone.installs()).toBe(1);
  });

  it('tells what it would do without doing it', async () => {
    expect((await clone.setUp('--dry-run')).said).toBe(
      'Installing the packages (none are here yet): would be done.\nBuilding (nothing is built yet): would be done.\n',
    );
    expect((await clone.setUp('install', '--dry-run')).said).toBe(
      'Installing the packages (none are here yet): would be done.\n',
    );
    expect(clone.read('node_modules/.shuri-stamp')).toBeUndefined();
    expect(clone.installs()).toBe(0);
  });

  it('refuses words it does not know', async () => {
    const { code, said } = await clone.setUp('instal');
    expect(code).toBe(2);
    expect(said).toContain('not "instal"');
  });

  describe('once done', () => {
    let done: Clone;
    beforeAll(async () => {
      done = new Clone();
      await done.setUp();
    });
    afterAll(() => done.dispose());
    beforeEach(() => {
      clone.dispose();
      clone = new Clone(done);
    });

    it.each([
      ['a source', 'libs/kernel/src/money.ts', 'export const yen = 2;\n', 'Building (the sources changed)'],
      [
        'a new source',
        'apps/api/src/main.ts',
        'export const port = 3000;\n',
        'Building (the sources changed)',
      ],
      ['data beside the code', 'libs/kernel/src/words.ja.json', '{}', 'Building (the sources changed)'],
      [
        'a setting of npm',
        '.npmrc',
        'fund=false\n',
        'Installing the packages (what is to be installed changed)',
      ],
      [
        'the lock file',
        'package-lock.json',
        '{"packages":{}}',
        'Installing the packages (what is to be installed',
      ],
    ])('asks for work after a change of %s', async (_what, file, text, announced) => {
      clone.write(file, text);
      expect((await clone.setUp('--dry-run')).said).toContain(announced);
    });

    it('does that work, and then rests again', async () => {
      clone.write('libs/kernel/src/money.ts', 'export const yen = 2;\n');
      clone.write('.npmrc', 'fund=false\n');
      expect((await clone.setUp()).code).toBe(0);
      expect(clone.read('dist/libs/kernel/src/money.js')).toContain('yen = 2');
      expect(clone.installs()).toBe(2);
      expect(await clone.setUp()).toEqual(NOTHING);
    });

    it.each([
      ['a source saved again as it was', 'libs/kernel/src/money.ts', 'export const yen = 1;\n'],
      ['a spec', 'libs/kernel/src/money.spec.ts', 'export {};\n'],
      ['a file outside the sources', 'test/a.ts', 'export {};\n'],
    ])('does nothing for %s', async (_what, file, text) => {
      clone.write(file, text);
      expect(await clone.setUp()).toEqual(NOTHING);
    });

    it('lets no deleted source live on', async () => {
      clone.write('libs/kernel/src/deep/old.ts', 'export const old = 1;\n');
      await clone.setUp();
      expect(clone.read('dist/libs/kernel/src/deep/old.js')).toBeDefined();
      clone.remove('libs/kernel/src/deep');
      await clone.setUp();
      expect(clone.read('dist/libs/kernel/src/deep/old.js')).toBeUndefined();
      expect(clone.read('dist/libs/kernel/src/deep/old.js.map')).toBeUndefined();
      expect(clone.read('dist/libs/kernel/src/money.js')).toBeDefined();
    });

    it('mends a build of which a file is gone', async () => {
      clone.remove('dist/libs/kernel/src/money.js');
      expect((await clone.setUp()).said).toContain('Building (dist/ is not whole)');
      expect(clone.read('dist/libs/kernel/src/money.js')).toBeDefined();
    });

    it('builds from nothing when asked', async () => {
      clone.write('dist/left-over.js', '');
      expect((await clone.setUp('rebuild')).said).toContain('Building (asked for)');
      expect(clone.read('dist/left-over.js')).toBeUndefined();
      expect(clone.read('dist/libs/kernel/src/money.js')).toBeDefined();
    });

    it('says what does not compile, and says it again until it is mended', async () => {
      clone.write('libs/kernel/src/money.ts', `export const yen: number = 'one';\n`);
      for (const _attempt of ['first', 'second']) {
        const { code, said } = await clone.setUp();
        expect(code).toBe(1);
        expect(said).toContain('Set-up stopped: the TypeScript sources do not compile');
        expect(said).toContain('libs/kernel/src/money.ts(1,14)');
      }
      clone.write('libs/kernel/src/money.ts', 'export const yen = 1;\n');
      expect((await clone.setUp()).code).toBe(0);
    });
  });

  it('installs again after an install that was killed half way', async () => {
    clone.write('npm-dies', '');
    expect((await clone.setUp()).said).toContain('npm ci ended with signal SIGKILL');
    clone.remove('npm-dies');
    expect((await clone.setUp('install')).said).toContain(
      'Installing the packages (the last install did not finish)',
    );
    expect(await clone.setUp('install')).toEqual(NOTHING);
  });

  it('passes on why an install failed, and does not go on to build', async () => {
    clone.write('npm-fails', '');
    const { code, said } = await clone.setUp();
    expect(code).toBe(1);
    expect(said).toContain('Set-up stopped: npm ci ended with exit code 1.\n\nnpm error network away');
    expect(said).not.toContain('Building');
  });

  it('takes packages that somebody installed by hand as they are', async () => {
    await clone.setUp('install');
    clone.remove('node_modules/.shuri-stamp');
    expect((await clone.setUp('install', '--dry-run')).said).toContain('not those of the lock file');
    const lock = clone.read('package-lock.json')!;
    clone.write('node_modules/.package-lock.json', lock);
    expect(await clone.setUp('install')).toEqual(NOTHING);
  });

  it('happens once when two start at the same time', async () => {
    const both = await Promise.all([clone.setUp(), clone.setUp()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(clone.installs()).toBe(1);
    expect(both.filter(({ said }) => said.includes('Building'))).toHaveLength(1);
  });

  it('takes over from one that was killed', async () => {
    // No process has this number: it is above what any kernel hands out.
    clone.write('.setup-lock/holder', `99999999 ${hostname()}\n`);
    expect(await clone.setUp('install')).toMatchObject({ code: 0 });
    expect(clone.installs()).toBe(1);
  });

  it('leaves an image without sources alone', async () => {
    clone.remove('tsconfig.build.json');
    expect(await clone.setUp()).toEqual(NOTHING);
    expect(clone.installs()).toBe(0);
  });
});
