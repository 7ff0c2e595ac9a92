import { PostgresUnusable } from '#postgres';
import { openPostgresViews, type PostgresViews, Projector, type ProjectorProblem } from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import { ON_SQLITE } from '../../../test/support/postgres/views-databases.js';
import { House } from './house.js';
import { decoder } from '../../../test/support/log-and-views.js';
import { tally, tallyRows } from './tally.js';

const SECRET = 'hush-hush';

describe('a PostgreSQL database that cannot be used', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  /** The database's URL, altered. */
  function urlWith(change: (url: URL) => void): string {
    const url = new URL(database.url);
    change(url);
    return url.toString();
  }

  async function refusalOf(url: string): Promise<PostgresUnusable> {
    const error: unknown = await openPostgresViews({ url, setting: 'SHURI_VIEWS' }).catch(
      (reason: unknown) => reason,
    );
    if (error instanceof PostgresUnusable) return error;
    throw new Error(`it was not refused: ${String(error)}`);
  }

  it.each([
    ['nothing', ''],
    ['no URL', `hush-hush`],
    ['a URL of something else', `https://shuri:${SECRET}@localhost/views`],
    ['no host', `postgres:///views`],
    ['no user', 'postgres://localhost/views'],
    ['no database', `postgres://shuri:${SECRET}@localhost`],
    ['a password that is not encoded', `postgres://shuri:${SECRET}%zz@localhost/views`],
    ['a port that is none', `postgres://shuri:${SECRET}@localhost:99999/views`],
  ])('is refused before any call when the setting holds %s', async (_, url) => {
    const refusal = await refusalOf(url);
    expect(refusal.trouble).toBe('malformed-url');
    expect(refusal.message).toMatch(
      /^SHURI_VIEWS is no URL of a PostgreSQL database \(.+\)\. Write it as postgres:/u,
    );
    expect(`${refusal.message} ${JSON.stringify(refusal)}`).not.toContain(SECRET);
  });

  it.each([
    ['nobody answers', (url: URL) => (url.port = '1'), 'unreachable', 'does not answer (ECONNREFUSED)'],
    [
      'no such host',
      (url: URL) => (url.hostname = 'no.such.host.invalid'),
      'unreachable',
      'does not answer (',
    ],
    [
      'a wrong password',
      (url: URL) => (url.password = SECRET),
      'refused',
      'refuses the user or the password',
    ],
    [
      'a user nobody knows',
      (url: URL) => (url.username = 'nobody'),
      'refused',
      'refuses the user or the password',
    ],
    [
      'a database that is not there',
      (url: URL) => (url.pathname = '/nowhere'),
      'no-database',
      'There is no PostgreSQL',
    ],
  ])('says so in a sentence with the setting and without a secret: %s', async (_, change, trouble, words) => {
    const refusal = await refusalOf(urlWith(change));
    expect(refusal.trouble).toBe(trouble);
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain('SHURI_VIEWS');
    const everything = `${refusal.stack} ${JSON.stringify(refusal)}`;
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(decodeURIComponent(new URL(database.url).password));
  });

  it('that is of another encoding is refused', async () => {
    const other = `${database.name}_latin`;
    await database.run(`create database ${other} encoding 'LATIN1' locale 'C' template template0`);
    const refusal = await refusalOf(urlWith((url) => (url.pathname = `/${other}`)));
    expect(refusal.message).toContain('its encoding is LATIN1, needed is UTF8');
    await database.run(`drop database ${other}`);
  });

  describe('while a projector runs over it', () => {
    let house: House;
    let views: PostgresViews;
    let projector: Projector;
    let problems: ProjectorProblem[];
    beforeEach(async () => {
      house = await House.open(ON_SQLITE);
      problems = [];
      views = await openPostgresViews({ url: database.url, setting: 'SHURI_VIEWS' });
      projector = new Projector({
        store: house.store,
        views,
        decoder,
        projections: [tally()],
        onProblem: (problem) => problems.push(problem),
      });
      await projector.start();
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await reached(['repairCase-A:1:1']);
    });
    afterEach(async () => {
      await projector.stop();
      await views.close();
      await house.close();
    });

    const reached = (rows: readonly string[]) =>
      eventually(`the rows are ${rows.join()}`, async () => {
        const found = await tallyRows(views.reader, tally()).catch(() => []);
        return found.join() === rows.join();
      });

    it.each([
      ['it went away', () => database.takeAway(), 'unreachable'],
      [
        'its user lost the right to write',
        async () => {
          await database.run(
            `create function deny() returns trigger language plpgsql as
             $$ begin raise insufficient_privilege; end $$;
             create trigger deny before insert on tally_g1 for each row execute function deny()`,
          );
          return async () => {
            await database.run('drop trigger deny on tally_g1');
          };
        },
        'no-rights',
      ],
      [
        'its disk is full',
        async () => {
          await database.run(
            `create function full_disk() returns trigger language plpgsql as
             $$ begin raise disk_full; end $$;
             create trigger full_disk before insert on tally_g1 for each row execute function full_disk()`,
          );
          return async () => {
            await database.run('drop trigger full_disk on tally_g1');
          };
        },
        'full',
      ],
    ])('no event is blamed, and it goes on by itself afterwards: %s', async (_, break_, trouble) => {
      const mend = await break_();
      await house.append('repairCase-A', ['counted', { amount: 2 }]);
      await eventually('it is told', async () => problems.length > 0);
      expect(problems[0]).toMatchObject({ kind: 'interrupted', error: { trouble } });
      expect(String((problems[0] as { error?: unknown }).error)).toContain('SHURI_VIEWS');
      await mend();
      await reached(['repairCase-A:2:3']);
      expect(await projector.parked()).toEqual([]);
    });
  });
});
