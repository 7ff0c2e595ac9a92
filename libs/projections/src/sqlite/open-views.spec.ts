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

  const texts = async () => {
    const rows = await views.reader
      .withTables<Notes>()
      .selectFrom('notes')
      .select('text')
      .orderBy('id')
      .execute();
    return rows.map((row) => row.text);
  };
  const write = (id: number, text: string | null) =>
    views.writer.withTables<Notes>().insertInto('notes').values({ id, text });

  it('lets a query read committed rows while a batch is open', async () => {
    await write(1, 'before').execute();
    await views.writer.transaction().execute(async (tx) => {
      await tx.withTables<Notes>().insertInto('notes').values({ id: 2, text: 'open' }).execute();
      expect(await texts()).toEqual(['before']);
    });
    expect(await texts()).toEqual(['before', 'open']);
  });

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

  it('rolls everything back when the transaction throws', async () => {
    const failed = views.writer.transaction().execute(async (tx) => {
      await tx.withTables<Notes>().insertInto('notes').values({ id: 1, text: 'half' }).execute();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await texts()).toEqual([]);
  });

  it('writes nothing through the reader', async () => {
    const written = views.reader
      .withTables<Notes>()
      .insertInto('notes')
      .values({ id: 1, text: 'x' })
      .execute();
    await expect(written).rejects.toThrow('readonly');
  });

  it('counts changed rows and answers returning', async () => {
    const one = await write(1, 'a').returning('id').executeTakeFirst();
    expect(one?.id).toBe(1);
    await write(2, null).execute();
    const changed = await views.writer
      .withTables<Notes>()
      .updateTable('notes')
      .set({ text: 'b' })
      .executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(2n);
  });

  it('answers with the new columns after a table was made anew', async () => {
    await write(1, 'a').execute();
    const all = () => views.writer.withTables<Notes>().selectFrom('notes').selectAll().execute();
    expect(Object.keys((await all())[0] ?? {})).toEqual(['id', 'text']);
    await views.writer.schema.dropTable('notes').execute();
    await views.writer.schema
      .createTable('notes')
      .addColumn('text', 'text')
      .addColumn('more', 'text')
      .addColumn('id', 'integer')
      .execute();
    await write(1, 'a').execute();
    expect(Object.keys((await all())[0] ?? {})).toEqual(['text', 'more', 'id']);
  });

  it('refuses a value that not every database keeps alike', async () => {
    const odd = views.writer
      .withTables<{ notes: { id: boolean } }>()
      .insertInto('notes')
      .values({ id: true });
    await expect(odd.execute()).rejects.toThrow('a column holds text, a number or null, not boolean');
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
