import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { useTemporaryFolder } from '../../test/temporary-folder.js';
import { guarded, openPersonalDataFile } from './personal-data-file.js';

const folder = useTemporaryFolder();
const file = (): string => join(folder(), 'deeper', 'personal.sqlite');

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** A closed file of ours, of several pages. */
function givenOurFile(): void {
  const database = openPersonalDataFile(file());
  const insert = database.prepare(
    `INSERT INTO personal_value (ref, version, kind, commitment, salt, value) VALUES (?, 1, 'text', '', zeroblob(32), ?)`,
  );
  for (let row = 0; row < 50; row += 1) insert.run(`ref ${row}`, 'x'.repeat(500));
  database.close();
}

describe('the file of personal data', () => {
  it('is for its owner alone, fsyncs every commit and overwrites what it deletes', () => {
    const database = openPersonalDataFile(file());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'synchronous')).toBe(2);
    expect(pragma(database, 'secure_delete')).toBe(1);
    database.close();
  });

  it('is begun anew when a crash left an empty file', () => {
    givenOurFile();
    truncateSync(file(), 0);
    const database = openPersonalDataFile(file());
    expect(database.prepare('SELECT count(*) AS n FROM personal_value').get()).toMatchObject({ n: 0 });
    database.close();
  });

  it('is not taken over from another program, and not changed', () => {
    givenOurFile();
    const foreign = join(folder(), 'foreign.sqlite');
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE theirs (a TEXT)');
    database.close();
    const before = readFileSync(foreign);
    const error = errorOf(() => openPersonalDataFile(foreign));
    expect(error).toMatchObject({ kind: 'foreign-file', message: expect.stringContaining('Move it away') });
    expect(readFileSync(foreign).equals(before)).toBe(true);
  });

  it('is not read in a format of another version', () => {
    givenOurFile();
    const database = new DatabaseSync(file());
    database.exec('PRAGMA user_version = 2');
    database.close();
    const error = errorOf(() => openPersonalDataFile(file()));
    expect(error).toMatchObject({ kind: 'other-version', message: expect.stringContaining('format 2') });
  });

  it.each([
    ['half of it is gone', () => truncateSync(file(), 8192)],
    [
      'it is something else altogether',
      () => writeFileSync(file(), 'not a database, but long enough to be asked '.repeat(40)),
    ],
  ])('says what to do when %s', (_, damage) => {
    givenOurFile();
    damage();
    const error = errorOf(() => openPersonalDataFile(file()));
    expect(error).toMatchObject({ kind: 'damaged-file', message: expect.stringContaining('Restore it') });
  });

  it('is unavailable, not broken, while another process holds it too long', () => {
    givenOurFile();
    const [holder, waiter] = [new DatabaseSync(file()), new DatabaseSync(file(), { timeout: 1 })];
    holder.exec('BEGIN EXCLUSIVE');
    const error = errorOf(() => guarded(() => waiter.exec('BEGIN IMMEDIATE'), file()));
    expect(error).toMatchObject({ code: 'STORE.UNAVAILABLE' });
    holder.close();
    waiter.close();
  });

  it('does not disguise a mistake in the program as trouble with the disk', () => {
    const mistake = new TypeError('ours');
    const error = errorOf(() =>
      guarded(() => {
        throw mistake;
      }, file()),
    );
    expect(error).toBe(mistake);
  });
});
