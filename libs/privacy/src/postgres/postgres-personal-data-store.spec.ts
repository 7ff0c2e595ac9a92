import { type TestDatabase, testDatabase } from '../../../../test/support/postgres/databases.js';
import { openPostgresPersonalDataStore } from './postgres-personal-data-store.js';

describe('personal data that several processes keep in one PostgreSQL database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  const open = () => openPostgresPersonalDataStore({ url: database.url, setting: 'SHURI_PERSONAL' });
  const note = (value: string) => ({ note: { kind: 'text', value } as const });
  const errorOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

  it('may be opened by all of them at once', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const { note: sealed } = await stores[0].sealAll('command', note('words'));
    expect(await stores[2].read(sealed.sealed)).toStrictEqual({ state: 'present', value: 'words' });
    for (const store of stores) await store.close();
  });

  it('gives the same command one sealed value, fresh once, though all seal it at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const all = await Promise.all(
      stores.flatMap((store) => ['one', 'two', 'one'].map((value) => store.sealAll('command', note(value)))),
    );
    const sealed = all.map((one) => one.note);
    expect(new Set(sealed.map((one) => one.sealed.commitment)).size).toBe(2);
    expect(
      sealed
        .filter(({ fresh }) => fresh)
        .map((one) => one.sealed.version)
        .sort((a, b) => a - b),
    ).toEqual([1, 2]);
    for (const store of stores) await store.close();
  });

  it('is unavailable while the database is away, says nothing of values or passwords, and goes on after it', async () => {
    const store = await open();
    const { note: sealed } = await store.sealAll('command', note('unique words'));
    const giveBack = await database.takeAway();
    const error = await errorOf(store.sealAll('command-2', note('more words')));
    expect(error).toMatchObject({ code: 'STORE.UNAVAILABLE' });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/words|tests/u);
    await giveBack();
    expect(await store.read(sealed.sealed)).toStrictEqual({ state: 'present', value: 'unique words' });
    await store.close();
  });

  it('repeats no value when the database refuses a statement', async () => {
    const store = await open();
    await database.run('alter table personal_value add column more text not null');
    const error = await errorOf(store.sealAll('command', note('unique words')));
    expect(String(error)).toBe('Error: the store of personal data refused a statement (SQLSTATE 23502)');
    expect(JSON.stringify(error)).not.toContain('unique words');
    await store.close();
  });

  it('is not read in a format of another version, and not changed', async () => {
    await (await open()).close();
    await database.run('update personal_format set format = 7');
    expect(await errorOf(open())).toMatchObject({
      kind: 'other-version',
      message: expect.stringContaining('SHURI_PERSONAL'),
    });
    expect(await database.run('select format from personal_format')).toEqual([{ format: 7 }]);
  });
});
