import { eventually } from '../../../test/support/eventually.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import { PostgresConnections, PostgresUnusable } from '../src/index.js';

/** No rows where the answer came too late. @throws what else went wrong */
function tooLate(error: unknown) {
  if (error instanceof PostgresUnusable && error.trouble === 'unreachable') return { rows: [] };
  throw error;
}

describe('connections with a bound on the wait for an answer', () => {
  let database: TestDatabase;
  let connections: PostgresConnections;
  beforeEach(async () => {
    database = await testDatabase();
    const setting = 'SHURI_VIEWS';
    connections = new PostgresConnections({ url: database.url, setting, most: 1, answerWithinMs: 250 });
  });
  afterEach(async () => {
    await connections.end();
    await database.drop();
  });

  it('call a silent server unreachable, and give nobody the answer that another gave up', async () => {
    await expect(connections.query("select 'late' as word from pg_sleep(20)")).rejects.toMatchObject({
      kind: 'postgres-unusable',
      trouble: 'unreachable',
    });
    // On a slow machine a true answer may come too late, too; a wrong one never comes, nor another complaint.
    const words: unknown[] = [];
    await eventually('the server is asked again', async () => {
      const next = await connections.query<{ word: string }>("select 'next' as word").catch(tooLate);
      words.push(...next.rows.map(({ word }) => word));
      return words.length > 0;
    });
    expect(words).toEqual(['next']);
  });
});
