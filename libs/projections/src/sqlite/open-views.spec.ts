import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableViews } from '../projection.errors.js';
import type { Views } from '../views.js';
import { openViews } from './open-views.js';

type Notes = { notes: { id: number; text: string | null } };

describe('the embedded views database', () => {
  let folder: string;
  let views: Views;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuri-views-'));
    views = openViews({ file: join(folder, 'views.sqlite') });
    await views.writer.schema
      .createTable('notes')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('text', 'text')
      .execute();
  });
  afterEach(async () => {
    await views.close();
    rmSync(folder, { recursive: true });
  });

  const write = (id: number, text: string | null) =>
    views.writer.withTables<Notes>().insertInto('notes').values({ id, text });

  it.each([
    ['no database', (file: string) => writeFileSync(file, 'Lorem ipsum dolor sit amet. '.repeat(100))],
    [
      'torn',
      (file: string) => writeFileSync(file, readFileSync(join(folder, 'views.sqlite')).subarray(0, 4_096)),
    ],
    ['a folder', (file: string) => mkdirSync(file)],
  ])('refuses a file that is %s with a sentence that says what to do', async (_what, spoil) => {
    await views.close();
    const file = join(folder, 'other.sqlite');
    spoil(file);
    expect(() => openViews({ file })).toThrow(UnusableViews);
    expect(() => openViews({ file })).toThrow('Move the file away: the next start builds it again');
  });

  describe('tells an outage from a fault of the data', () => {
    it('a violated key is no outage', async () => {
      await write(1, 'a').execute();
      const error: unknown = await write(1, 'b')
        .execute()
        .catch((reason: unknown) => reason);
      expect(String(error)).toContain('UNIQUE');
      expect(views.isOutage(error)).toBe(false);
    });

    it('a closed database is one', async () => {
      const other = openViews({ file: join(folder, 'other.sqlite') });
      await other.writer.schema.createTable('t').addColumn('id', 'integer').execute();
      await other.close();
      const error: unknown = await other.writer.schema
        .dropTable('t')
        .execute()
        .catch((reason: unknown) => reason);
      expect(other.isOutage(error)).toBe(true);
    });

    it.each([
      ['busy', 5, true],
      ['busy with a snapshot', 517, true],
      ['I/O error', 10, true],
      ['full', 13, true],
      ['constraint', 19, false],
      ['mismatch', 20, false],
    ])('%s', (_, errcode, outage) => {
      expect(views.isOutage(Object.assign(new Error(), { errcode }))).toBe(outage);
    });
  });
});
