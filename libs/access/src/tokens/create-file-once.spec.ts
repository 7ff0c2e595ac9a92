import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileOnce } from './create-file-once.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-access-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that is created once', () => {
  it('stays as the first process wrote it', async () => {
    const file = join(folder, 'keys', 'key.json');
    await createFileOnce(file, 'first');
    await createFileOnce(file, 'second');
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'keys'))).toStrictEqual(['key.json']);
  });
});
