import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { derivedId, SimulatedClock } from '#kernel';
import type { EventStore, NewEvent, StoredEvent } from '../event-store.port.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

let folder: string;
let file: string;
let database: DatabaseSync | undefined;
let store: EventStore;
const clock = new SimulatedClock(Temporal.Instant.from('2024-05-31T02:15:30.123456Z'));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-store-'));
  file = join(folder, 'events.sqlite');
  store = await openSqliteEventStore({ file, clock, open: (path) => (database = new DatabaseSync(path)) });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let made = 0;
function anEvent(bytes = 10): NewEvent {
  made += 1;
  return { id: derivedId('spec', made), type: 't.v1', data: { text: 'x'.repeat(bytes) }, meta: {} };
}

/** Lets the file grow by so many pages from now on, like a disk that is nearly full. */
function leaveRoom(pages: number): void {
  const used = Number(Object.values(database?.prepare('PRAGMA page_count').get() ?? {})[0]);
  database?.exec(`PRAGMA max_page_count = ${used + pages}`);
}

describe('the embedded event store', () => {
  it('stamps its own time in UTC with milliseconds', async () => {
    await store.append('case-1', 'no-stream', [anEvent()]);
    const [stored] = await store.readStream('case-1');
    expect(stored?.storedAt).toBe('2024-05-31T02:15:30.123Z');
  });

  it('writes positions of fixed width: the database, then the row', async () => {
    const { position } = await store.append('case-1', 'no-stream', [anEvent(), anEvent()]);
    expect(position).toMatch(/^[0-9a-f]{8}-0000000000000002$/);
  });

  it('lets an append that finds no room fail alone, while those beside it are written', async () => {
    leaveRoom(20);
    const [before, big, after] = await Promise.allSettled([
      store.append('case-1', 'no-stream', [anEvent()]),
      store.append('case-2', 'no-stream', [anEvent(400_000)]),
      store.append('case-1', 0, [anEvent()]),
    ]);
    expect([before.status, big.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(big).toMatchObject({ reason: { kind: 'unavailable' } });
    expect(await store.readAll()).toHaveLength(2);
  });

  it('is not ready once the disk is full, and ready again when there is room', async () => {
    expect(await store.isReady()).toBe(true);
    leaveRoom(0);
    const refused = store.append('case-1', 'no-stream', [anEvent(50_000)]);
    await expect(refused).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await store.isReady()).toBe(false);
    leaveRoom(1_000);
    expect(await store.isReady()).toBe(true);
    expect((await store.append('case-1', 'no-stream', [anEvent(50_000)])).revision).toBe(0);
  });

  it('sees at once what another process has appended to a stream it wrote itself', async () => {
    const other = await openSqliteEventStore({ file, clock });
    await store.append('case-1', 'no-stream', [anEvent()]);
    await other.append('case-1', 0, [anEvent()]);
    expect((await store.append('case-1', 1, [anEvent()])).revision).toBe(2);
    await other.close();
  });

  it('keeps its log bounded while it writes on and on', async () => {
    let longest = 0;
    for (let round = 0; round < 60; round += 1) {
      await Promise.all(
        [1, 2, 3, 4, 5].map((stream) => store.append(`case-${stream}`, 'any', [anEvent(200_000)])),
      );
      longest = Math.max(longest, statSync(`${file}-wal`).size);
    }
    expect(statSync(file).size).toBeGreaterThan(50_000_000);
    expect(longest).toBeLessThan(12_000_000);
  });

  it('moves a filtered checkpoint over long stretches where nothing matches', async () => {
    for (let append = 0; append < 12; append += 1) {
      await store.append(
        'other-1',
        'any',
        Array.from({ length: 1_000 }, () => anEvent()),
      );
    }
    const wanted = await store.append('case-1', 'no-stream', [anEvent()]);
    const seen: StoredEvent[] = [];
    const checkpoints: string[] = [];
    await new Promise<void>((resolve) => {
      store.subscribe(
        { from: 'start', streamPrefixes: ['case-'] },
        {
          onEvents: async (events) => void seen.push(...events),
          onCheckpoint: async (checkpoint) => void checkpoints.push(checkpoint.slice(-5)),
          onCaughtUp: resolve,
        },
      );
    });
    expect(checkpoints).toEqual(['05000', '10000']);
    expect(seen.map((event) => event.position)).toEqual([wanted.position]);
  });

  it.each([0, 4_097, 1.5])('refuses a page of %p events', async (limit) => {
    await expect(store.readAll({ limit })).rejects.toThrow(RangeError);
  });
});
