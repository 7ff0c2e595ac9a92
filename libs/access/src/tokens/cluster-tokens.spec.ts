import { SimulatedClock } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres/databases.js';
import { openClusterTokens } from './cluster-tokens.js';
import { newConfiguredTokenKey } from './configured-token-key.js';
import { openPostgresTokenRegister } from './register/postgres/postgres-token-register.js';
import type { Tokens } from './tokens.js';

const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00Z'));
const request = { subject: 'staff-7', role: 'lead', siteId: 'site-1' } as const;
const keyOf = (text: string) => ({ setting: 'SHURI_TOKEN_KEY', text });
const errorOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

describe('the tokens of a cluster', () => {
  let database: TestDatabase;
  let opened: Tokens[];
  beforeEach(async () => {
    database = await testDatabase();
    opened = [];
  });
  afterEach(async () => {
    for (const tokens of opened) await tokens.close();
    await database.drop();
  });

  async function open(key: string, previous?: string, url = database.url): Promise<Tokens> {
    const tokens = await openClusterTokens({
      url,
      setting: 'SHURI_TOKENS',
      key: keyOf(key),
      ...(previous === undefined ? {} : { previousKey: keyOf(previous) }),
      clock,
    });
    opened.push(tokens);
    return tokens;
  }

  it('live on under the next key while the key before is named, and end without it', async () => {
    const [before, next] = [newConfiguredTokenKey(), newConfiguredTokenKey()];
    const token = await (await open(before)).issue(request);
    const [rotating, rotated] = [await open(next, before), await open(next)];

    await expect(rotating.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
    await expect(rotated.verify(token)).rejects.toMatchObject({ fields: { reason: 'signature' } });
    await expect(rotated.verify(await rotating.issue(request))).resolves.toMatchObject({ id: 'staff-7' });
  });

  it('are neither right nor wrong while the register is away, and good again after it', async () => {
    const tokens = await open(newConfiguredTokenKey());
    const token = await tokens.issue(request);
    const giveBack = await database.takeAway();

    const error = await errorOf(tokens.verify(token));
    expect(error).toMatchObject({ name: 'ShuriError', code: 'STORE.UNAVAILABLE' });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/tests|postgres:/u);
    expect(await errorOf(tokens.issue(request))).toMatchObject({ code: 'STORE.UNAVAILABLE' });
    // What needs no register is known all the same.
    expect(await errorOf(tokens.verify('Lorem'))).toMatchObject({ fields: { reason: 'malformed' } });

    await giveBack();
    await expect(tokens.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
  });

  it('repeat nothing of a row when the database refuses a statement', async () => {
    const tokens = await open(newConfiguredTokenKey());
    await database.run('alter table token_fact add column more text not null');
    const error = await errorOf(tokens.issue(request));
    expect(String(error)).toBe('Error: the register of tokens refused a statement (SQLSTATE 23502)');
    expect(JSON.stringify(error)).not.toContain('staff-7');
  });

  it('are not opened over tables of another version, nor with a key that is none', async () => {
    await open(newConfiguredTokenKey());
    await database.run('update token_format set format = 7');
    expect(await errorOf(open(newConfiguredTokenKey()))).toMatchObject({
      name: 'TokenRegisterError',
      message: expect.stringContaining('SHURI_TOKENS'),
    });
    expect(await errorOf(open('too-short'))).toMatchObject({ name: 'TokenKeyError' });
  });

  it('are told from rows that say nothing', async () => {
    const tokens = await open(newConfiguredTokenKey());
    await tokens.issue(request);
    await database.run(
      `insert into token_fact (what, token_id, subject, role, site_id, issued_at, expires_at)
       values ('token-issued', 't-9', 'staff-7', 'king', 'main', 'today', 'tomorrow')`,
    );
    const register = await openPostgresTokenRegister({ url: database.url, setting: 'SHURI_TOKENS' });
    expect(await errorOf(register.unexpired(clock.now()))).toMatchObject({
      name: 'TokenRegisterError',
      message: expect.stringMatching(/^Row 2 of the token register/),
    });
    await register.close();
  });

  it.each([
    'delete from token_fact',
    "update token_fact set expires_at = '2099-01-01T00:00:00.000Z'",
    'truncate token_fact',
  ])('stay on the register whoever asks: %s', async (statement) => {
    const tokens = await open(newConfiguredTokenKey());
    const token = await tokens.issue(request);
    await expect(database.run(statement)).rejects.toThrow('only ever added to');
    await expect(tokens.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
  });

  it('need no right but to read and to add, once the tables are there', async () => {
    const key = newConfiguredTokenKey();
    await open(key);
    const url = new URL(database.url);
    [url.username, url.password] = [`least_${database.name}`, 'least'];
    await database.run(`create role ${url.username} login password 'least'`);
    await database.run(`grant select on token_format, token_fact to ${url.username}`);
    await database.run(`grant insert on token_fact to ${url.username}`);

    const tokens = await open(key, undefined, url.toString());
    await expect(tokens.verify(await tokens.issue(request))).resolves.toMatchObject({ id: 'staff-7' });
    for (const one of opened.splice(0)) await one.close();
    await database.run(`drop owned by ${url.username}`);
    await database.run(`drop role ${url.username}`);
  });
});
