import { type TestDatabase, testDatabase } from '../../../../test/support/postgres/databases.js';
import { openPostgresEvidenceFiles } from './postgres-evidence-files.js';

const PHOTO = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);

describe('evidence that several processes keep in one PostgreSQL database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  const open = (url = database.url) => openPostgresEvidenceFiles({ url, setting: 'SHURI_PERSONAL' });
  const errorOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

  it('may be opened by all of them at once, and each reads what another kept', async () => {
    const all = await Promise.all([open(), open(), open()]);
    const kept = await Promise.all(all.map((files) => files.put(PHOTO, 'image/jpeg')));
    expect((await all[2].read(kept[0]?.sha256 ?? '')).size).toBe(PHOTO.length);
    expect(await database.run('select count(*)::int as files from evidence_file')).toEqual([{ files: 1 }]);
    for (const files of all) await files.close();
  });

  it('is unavailable while the database is away, and goes on after it', async () => {
    const files = await open();
    const { sha256 } = await files.put(PHOTO, 'image/jpeg');
    const giveBack = await database.takeAway();
    const errors = [
      await errorOf(files.put(PHOTO, 'image/jpeg')),
      await errorOf(files.stat(sha256)),
      await errorOf(files.read(sha256)),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'ShuriError', code: 'STORE.UNAVAILABLE' });
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/tests|postgres:/u);
    }
    await giveBack();
    expect((await files.read(sha256)).size).toBe(PHOTO.length);
    await files.close();
  });

  it('is not opened in a format of another version, and not changed', async () => {
    await (await open()).close();
    await database.run('update evidence_format set format = 7');
    expect(await errorOf(open())).toMatchObject({
      kind: 'other-version',
      message: expect.stringMatching(/^The evidence in .* SHURI_PERSONAL\.$/),
    });
    expect(await database.run('select format from evidence_format')).toEqual([{ format: 7 }]);
  });

  it('needs no right to create or to delete, once the tables are there', async () => {
    await (await open()).close();
    const url = new URL(database.url);
    [url.username, url.password] = [`least_${database.name}`, 'least'];
    await database.run(`create role ${url.username} login password 'least'`);
    await database.run(`grant select on evidence_format, evidence_file to ${url.username}`);
    await database.run(`grant insert, update on evidence_file to ${url.username}`);

    const files = await open(url.toString());
    const { sha256 } = await files.put(PHOTO, 'image/jpeg');
    expect((await files.read(sha256)).size).toBe(PHOTO.length);
    await files.close();
    await database.run(`drop owned by ${url.username}`);
    await database.run(`drop role ${url.username}`);
  });
});
