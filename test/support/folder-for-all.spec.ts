import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderForAll, isOpenToAll } from './folder-for-all.js';

describe('a temporary folder for all', () => {
  const before = process.env['TMPDIR'];
  const folders: string[] = [];
  afterEach(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    for (const folder of folders.splice(0).toReversed()) rmSync(folder, { recursive: true });
  });

  it('can be entered though TMPDIR is closed to others', () => {
    const mine = mkdtempSync(path.join(tmpdir(), 'shuri-mine-'));
    folders.push(mine);
    chmodSync(mine, 0o700);
    const within = path.join(mine, 'within');
    mkdirSync(within, { mode: 0o755 });
    process.env['TMPDIR'] = within;
    expect(isOpenToAll(within)).toBe(false);
    const folder = folderForAll('shuri-all-');
    folders.push(folder);
    expect(isOpenToAll(folder)).toBe(true);
  });
});
