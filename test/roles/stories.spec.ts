import { openClusterHouse } from '../../apps/cli/src/demo/cluster-house.js';
import { openStandaloneHouse, type OpenDemoHouse } from '../../apps/cli/src/demo/demo-house.js';
import { playDemo } from '../../apps/cli/src/demo/play-demo.js';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { type TestDatabase, testDatabase } from '../support/postgres/databases.js';

/** The number of a case follows from a random command id. */
const NUMBER = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b/g;

async function told(open: OpenDemoHouse): Promise<readonly string[]> {
  const lines: string[] = [];
  await playDemo((line) => lines.push(line.replaceAll(NUMBER, '(number)')), open);
  return lines;
}

describe('the four stories', () => {
  let events: StandIn;
  let database: TestDatabase;
  beforeAll(async () => {
    [events, database] = await Promise.all([startStandIn(), testDatabase()]);
  });
  afterAll(async () => {
    await events.stop();
    await database.drop();
  });

  it('are told line by line alike over EventStoreDB and PostgreSQL and over the embedded stores', async () => {
    const settings = { SHURI_EVENTS: events.url, SHURI_VIEWS: database.url };
    const embedded = await told(openStandaloneHouse);
    expect(embedded.filter((line) => /^\n\d\. /.test(line))).toHaveLength(4);
    expect(await told((clock) => openClusterHouse(settings, clock))).toEqual(embedded);
    // What was played is there now: another play would mix with it.
    await expect(told((clock) => openClusterHouse(settings, clock))).rejects.toThrow(
      /^There are events in SHURI_EVENTS already/,
    );
  });
});
