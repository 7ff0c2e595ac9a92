import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { freshId, SystemClock } from '#kernel';
import { type EventStore, OutcomeUnknown, StoreUnavailable } from '../index.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

/** A database that can end no transaction, neither way, as long as its disk fails. */
class StuckDatabase extends DatabaseSync {
  stuck = false;

  override exec(sql: string): void {
    if (!this.stuck || (sql !== 'COMMIT' && sql !== 'ROLLBACK')) return super.exec(sql);
    throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 });
  }
}

let folder: string;
let database: StuckDatabase | undefined;
let store: EventStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-batch-'));
  const open = (file: string) => (database = new StuckDatabase(file));
  store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock: new SystemClock(), open });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const one = () => [{ id: freshId(), type: 'case.opened.v1', data: {}, meta: {} }];
const failing = (isStuck: boolean) => {
  if (database !== undefined) database.stuck = isStuck;
};

describe('a transaction that can be ended neither way', () => {
  it('leaves the outcome unknown, and the store goes on when the disk does', async () => {
    const events = one();
    failing(true);
    const seen: string[] = [];
    store.subscribe(
      { from: 'start' },
      { onEvents: async (some) => void seen.push(...some.map(({ id }) => id)) },
    );
    await expect(store.append('case-1', 'no-stream', events)).rejects.toBeInstanceOf(OutcomeUnknown);
    // What is not durable is shown to nobody.
    await expect(store.readAll()).rejects.toBeInstanceOf(StoreUnavailable);
    await setImmediate();
    expect(seen).toEqual([]);
    expect(await store.isReady()).toBe(false);
    failing(false);
    expect(await store.append('case-1', 'no-stream', events)).toMatchObject({ revision: 0 });
    expect(await store.readAll()).toHaveLength(1);
  });
});
