import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUse, lockDataFolder, UnusableLock } from './data-folder-lock.js';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'shuri-lock-'));
  folder = join(parent, '.shuri');
});
afterEach(() => rmSync(parent, { recursive: true }));

const HOLDER = `
  import { lockDataFolder } from '#event-store';
  lockDataFolder(process.argv[1]);
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc();
  process.stdout.write('held');
  setInterval(() => {}, 1_000_000);
`;

describe('the lock of a data folder', () => {
  it('makes the folder for its owner alone', () => {
    const lock = lockDataFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    lock.release();
  });

  it('is refused with a sentence while another holds it, and free after release', () => {
    const first = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    expect(() => lockDataFolder(folder)).toThrow(
      `The data folder ${folder} is held by another running Shuri server. Stop that server first, or point SHURI_DATA at another folder.`,
    );
    first.release();
    first.release();
    lockDataFolder(folder).release();
  });

  it.each([
    ['no lock', (file: string) => writeFileSync(file, 'Lorem ipsum dolor sit amet. '.repeat(100))],
    ['a folder', (file: string) => mkdirSync(file)],
  ])('is refused with a sentence when the file is %s', (_what, spoil) => {
    mkdirSync(folder);
    spoil(join(folder, 'lock'));
    expect(() => lockDataFolder(folder)).toThrow(UnusableLock);
    expect(() => lockDataFolder(folder)).toThrow('move it away while no server runs');
  });

  it('is kept out of another process, though nobody there keeps what holds it, and freed by kill -9', async () => {
    const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', HOLDER, folder], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(holder.stdout, 'data');
      expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'close');
    }
    lockDataFolder(folder).release();
  });
});
