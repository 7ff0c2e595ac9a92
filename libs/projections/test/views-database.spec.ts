import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { prefixRange, searchKeyOf, type Views, type ViewsTransaction } from '../src/index.js';
import { type TestViews, VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

type Notes = { notes: { id: number; text: string | null } };

describe.each(VIEWS_DATABASES)('a views database ($name)', (database) => {
  let made: TestViews;
  let views: Views;
  beforeEach(async () => {
    made = await database.make();
    views = made.views;
    await views.writer.schema
      .createTable('notes')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('text', 'text')
      .execute();
  });
  afterEach(() => made.remove());

  const notes = (db = views.reader) => db.withTables<Notes>();
  const texts = async () => {
    const rows = await notes().selectFrom('notes').select('text').orderBy('id').execute();
    return rows.map((row) => row.text);
  };
  const write = (id: number, text: string | null) =>
    notes(views.writer).insertInto('notes').values({ id, text });

  it('lets a query read committed rows while a batch is open', async () => {
    await write(1, 'before').execute();
    await views.writer.transaction().execute(async (tx) => {
      await notes(tx).insertInto('notes').values({ id: 2, text: 'open' }).execute();
      expect(await texts()).toEqual(['before']);
    });
    expect(await texts()).toEqual(['before', 'open']);
  });

  it('writes nothing through the reader', async () => {
    const written = notes().insertInto('notes').values({ id: 1, text: 'x' }).execute();
    await expect(written).rejects.toThrow(/readonly|takes no writes/u);
  });

  it('rolls everything back when the transaction throws', async () => {
    const failed = views.writer.transaction().execute(async (tx) => {
      await notes(tx).insertInto('notes').values({ id: 1, text: 'half' }).execute();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await texts()).toEqual([]);
  });

  it('counts changed rows and answers returning', async () => {
    const one = await write(1, 'a').returning('id').executeTakeFirst();
    expect(one?.id).toBe(1);
    await write(2, null).execute();
    const changed = await notes(views.writer).updateTable('notes').set({ text: 'b' }).executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(2n);
  });

  describe('whose writes are deferred', () => {
    const deferred = (work: (tx: ViewsTransaction) => Promise<void>) =>
      views.writer.transaction().execute(async (tx) => {
        await notes(tx).insertInto('notes').values({ id: 1, text: 'a' }).execute();
        await views.deferWrites(tx);
        await work(tx);
      });

    it('keeps them in order, shows them to later reads and does not tell what they changed', async () => {
      await deferred(async (tx) => {
        const changed = await notes(tx).updateTable('notes').set({ text: 'b' }).executeTakeFirst();
        expect(changed.numUpdatedRows).toBe(0n);
        for (let id = 2; id <= 600; id += 1)
          await notes(tx).insertInto('notes').values({ id, text: 'c' }).execute();
        await notes(tx).deleteFrom('notes').where('id', '>', 2).execute();
        const seen = await notes(tx).selectFrom('notes').select(['id', 'text']).orderBy('id').execute();
        expect(seen).toEqual([
          { id: 1, text: 'b' },
          { id: 2, text: 'c' },
        ]);
        const told = await notes(tx).updateTable('notes').set({ text: 'd' }).returning('id').execute();
        expect(told).toHaveLength(2);
      });
      expect(await texts()).toEqual(['d', 'd']);
      const changed = await notes(views.writer).updateTable('notes').set({ text: 'e' }).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(2n);
    });

    it.each([
      [
        'read',
        async (tx: ViewsTransaction) => void (await notes(tx).selectFrom('notes').selectAll().execute()),
      ],
      ['write', async (tx: ViewsTransaction) => void (await notes(tx).deleteFrom('notes').execute())],
      ['statement at all', () => Promise.resolve()],
    ])('rolls everything back by the cause when one fails, with a %s behind it', async (_what, behind) => {
      const failed: unknown = await deferred(async (tx) => {
        await notes(tx).insertInto('notes').values({ id: 1, text: 'again' }).execute();
        await behind(tx);
      }).catch((error: unknown) => error);
      expect(String(failed)).toMatch(/unique/iu);
      expect(views.isOutage(failed)).toBe(false);
      expect(await texts()).toEqual([]);
      await deferred(() => Promise.resolve());
      expect(await texts()).toEqual(['a']);
    });

    it('rolls everything back when the work itself fails behind them', async () => {
      const failed = deferred(async (tx) => {
        await notes(tx).insertInto('notes').values({ id: 2, text: 'b' }).execute();
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await texts()).toEqual([]);
    });
  });

  it('answers with the new columns after a table was made anew, here or by another process', async () => {
    await write(1, 'a').execute();
    const all = (of: Views) => notes(of.writer).selectFrom('notes').selectAll().where('id', '=', 1).execute();
    expect(Object.keys((await all(views))[0] ?? {})).toEqual(['id', 'text']);
    const other = await made.another();
    for (const by of [views, other]) {
      await by.writer.schema.dropTable('notes').execute();
      await by.writer.schema
        .createTable('notes')
        .addColumn('text', 'text')
        .addColumn(by === views ? 'more' : 'less', 'text')
        .addColumn('id', 'integer')
        .execute();
      await notes(by.writer).insertInto('notes').values({ id: 1, text: 'a' }).execute();
      // Where the statement was prepared for the old columns, the first try is an outage and the next is right.
      const first = await all(views).catch((error: unknown) => (views.isOutage(error) ? all(views) : []));
      expect(Object.keys(first[0] ?? {})).toEqual(['text', by === views ? 'more' : 'less', 'id']);
    }
    await other.close();
  });

  it('refuses a value that not every database keeps alike', async () => {
    const odd = views.writer
      .withTables<{ notes: { id: boolean } }>()
      .insertInto('notes')
      .values({ id: true });
    await expect(odd.execute()).rejects.toThrow('a column holds text, a number or null, not boolean');
  });

  it('keeps integers up to 2^53 as numbers', async () => {
    await write(Number.MAX_SAFE_INTEGER, 'most').execute();
    const row = await notes().selectFrom('notes').select('id').executeTakeFirstOrThrow();
    expect(row.id).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes a violated key for no outage, and a closed database for one', async () => {
    await write(1, 'a').execute();
    const violated: unknown = await write(1, 'b')
      .execute()
      .catch((reason: unknown) => reason);
    expect(String(violated)).toMatch(/unique/iu);
    expect(views.isOutage(violated)).toBe(false);

    const other = await made.another();
    await notes(other.reader).selectFrom('notes').selectAll().execute();
    await other.close();
    const closed: unknown = await notes(other.reader)
      .selectFrom('notes')
      .selectAll()
      .execute()
      .catch((e: unknown) => e);
    expect(other.isOutage(closed)).toBe(true);
    expect(other.isOutage(database.outage())).toBe(true);
  });

  it('orders text by code point, whatever its signs', async () => {
    const signs = [
      '',
      ' ',
      '-',
      '1',
      'A',
      'B',
      'a',
      'b',
      'É',
      'é',
      'ア',
      '修',
      '修理',
      'ｱ',
      '🔧',
      '\u{10ffff}',
    ];
    const shuffled = signs.map((text) => ({ text, at: randomInt(1_000_000) })).sort((a, b) => a.at - b.at);
    for (const [id, { text }] of shuffled.entries()) await write(id, text).execute();
    const rows = await notes().selectFrom('notes').select('text').orderBy('text').execute();
    expect(rows.map(({ text }) => text)).toEqual(signs);
  });

  it('finds by prefix exactly the keys that begin with it', async () => {
    const grapheme = fc.string({ unit: 'grapheme', maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(grapheme, { minLength: 1, maxLength: 12 }),
        grapheme,
        async (written, asked) => {
          await notes(views.writer).deleteFrom('notes').execute();
          const keys = written.map(searchKeyOf);
          const rows = keys.map((text, id) => ({ id, text }));
          await notes(views.writer).insertInto('notes').values(rows).execute();
          const prefix = searchKeyOf(asked);
          const { from, before } = prefixRange(prefix);
          let query = notes().selectFrom('notes').select('text').where('text', '>=', from).orderBy('id');
          if (before !== undefined) query = query.where('text', '<', before);
          const found = (await query.execute()).map(({ text }) => text);
          expect(found).toEqual(keys.filter((key) => key.startsWith(prefix)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
