import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEventStoreDb, openSqliteEventStore } from '#event-store';
import { SystemClock } from '#kernel';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { Random } from './support/random.js';
import { RandomOperations } from './support/random-operations.js';
import { StoreAnswers } from './support/store-answers.js';

const LONG = process.env.SHURI_LONG === '1';
const OPERATIONS = LONG ? 5_000 : 300;
const SEEDS = LONG ? [1, 2, 3] : [1];

let folder: string;
let server: StandIn;
let sqlite: EventStore;
let eventStoreDb: EventStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-differential-'));
  server = await startStandIn();
  sqlite = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock: new SystemClock() });
  eventStoreDb = openEventStoreDb({ url: server.url });
});
afterEach(async () => {
  await Promise.all([sqlite.close(), eventStoreDb.close()]);
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('SQLite and EventStoreDB (stand-in) are told apart by nothing', () => {
  it.each(SEEDS)(
    `in ${OPERATIONS} operations drawn with seed %i`,
    async (seed) => {
      const operations = new RandomOperations(new Random(seed));
      const [one, other] = [new StoreAnswers(sqlite), new StoreAnswers(eventStoreDb)];
      for (let number = 0; number < OPERATIONS; number += 1) {
        const operation = operations.next();
        const known = one.positions.length;
        const expected = await one.answerTo(operation);
        const found = await other.answerTo(operation);
        expect({ number, operation, answer: found }).toEqual({ number, operation, answer: expected });
        const revision: unknown =
          typeof expected === 'object' && expected !== null ? Reflect.get(expected, 'revision') : undefined;
        if (operation.kind === 'append' && typeof revision === 'number') {
          operations.appended(operation.stream, revision, one.positions.length - known);
        }
      }
      const settled = { kind: 'settle' } as const;
      expect(await other.answerTo(settled)).toEqual(await one.answerTo(settled));
      expect(one.positions.length).toBeGreaterThan(OPERATIONS / 2);
    },
    LONG ? 600_000 : 60_000,
  );
});
