import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isForeignFile } from './foreign-file.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-foreign-'));
  file = join(folder, 'some.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a foreign file', () => {
  it.each([
    ['text', 'Lorem ipsum dolor sit amet', true],
    ['a few bytes', 'SQLite', true],
    ['nothing', '', false],
  ])('is told by its first bytes: %s', (_, text, foreign) => {
    writeFileSync(file, text);
    expect(isForeignFile(file)).toBe(foreign);
  });

  it('is none where there is no file, and no database', () => {
    expect(isForeignFile(file)).toBe(false);
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE a (b)');
    database.close();
    expect(isForeignFile(file)).toBe(false);
  });
});
