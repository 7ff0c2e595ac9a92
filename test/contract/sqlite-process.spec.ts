import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type StoredEvent } from '#event-store';
import { SystemClock } from '#kernel';

const KILLS = process.env.SHURI_LONG === '1' ? 50 : 5;
const ACKNOWLEDGED_BEFORE_KILL = 150;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function child(name: string, ...args: readonly string[]) {
  return fork(join(import.meta.dirname, 'children', name), args, { execArgv: [], stdio: 'inherit' });
}

/** The last acknowledged revision of each stream, when the writer is killed amid its appends. */
async function writeUntilKilled(file: string, round: number): Promise<ReadonlyMap<string, number>> {
  const acknowledged = new Map<string, number>();
  const writer = child('appending-writer.mjs', file, String(round));
  let answers = 0;
  writer.on('message', (message) => {
    const { stream, revision } = message as { stream: string; revision: number };
    acknowledged.set(stream, revision);
    answers += 1;
    if (answers === ACKNOWLEDGED_BEFORE_KILL + round * 7) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  expect(writer.signalCode).toBe('SIGKILL');
  return acknowledged;
}

describe('an SQLite event store in a process that ends', () => {
  it(`keeps every acknowledged append and no part of another through ${KILLS} kills`, async () => {
    const file = join(folder, 'events.sqlite');
    for (let round = 0; round < KILLS; round += 1) {
      const acknowledged = await writeUntilKilled(file, round);
      const store = await openSqliteEventStore({ file, clock: new SystemClock() });
      for (const [stream, revision] of acknowledged) {
        const events = await store.readStream(stream);
        expect(events.length).toBeGreaterThan(revision);
        expect(events.length % 3).toBe(0);
        expect(events.map(placeOf)).toEqual(
          events.map((_, index) => [index, Math.floor(index / 3), index % 3]),
        );
      }
      await store.close();
    }
  });

  it('ends by itself once its store is closed', async () => {
    const process = child('closing-store.mjs', join(folder, 'events.sqlite'));
    const [code] = (await once(process, 'close')) as [number | null];
    expect(code).toBe(0);
  });
});

function placeOf({ revision, data }: StoredEvent): unknown[] {
  return [revision, data.append, data.index];
}
