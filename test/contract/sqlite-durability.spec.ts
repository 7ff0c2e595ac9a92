import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '#event-store';
import { SystemClock } from '#kernel';
import { PATIENCE_MS } from '../support/eventually.js';
import { anEvent } from './support/sample-events.js';

/** strace is a Debian package; where it is absent, or may not trace, only commits are counted. */
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-durability-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * How often a process that makes so many appends, of so many callers at once, asked the system to sync the log. Only
 * syncs of the -wal file are counted, so that those of checkpoints and of opening cannot stand in for them.
 */
function syncsOfTheLog(appends: number, callers: number): number {
  const trace = join(folder, 'trace');
  const writer = join(import.meta.dirname, 'children', 'counted-appends.mjs');
  const args = ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, writer];
  const run = spawnSync(
    'strace',
    [...args, join(folder, 'events.sqlite'), String(appends), String(callers)],
    { encoding: 'utf8', timeout: PATIENCE_MS },
  );
  expect(run.error).toBeUndefined();
  expect(run.stderr).toBe('');
  const lines = readFileSync(trace, 'utf8').split('\n');
  return lines.filter((line) => /f(data)?sync\(\d+<[^>]*events\.sqlite-wal>/.test(line)).length;
}

/** Counts transactions and keeps the settings they ran with: what SQLite syncs at each COMMIT (pragma synchronous). */
class CountingDatabase extends DatabaseSync {
  commits = 0;

  override exec(sql: string): void {
    if (sql === 'COMMIT') this.commits += 1;
    super.exec(sql);
  }

  setting(name: string): unknown {
    return Object.values(this.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  }
}

describe('an acknowledged append is on the disk', () => {
  if (canTrace) {
    it('one caller: at least one sync of the log for each append', () => {
      expect(syncsOfTheLog(100, 1)).toBeGreaterThanOrEqual(100);
    });

    it('64 callers: at least one sync for each round of them, and far fewer than one for each append', () => {
      const appends = 1_280;
      const syncs = syncsOfTheLog(appends, 64);
      expect(syncs).toBeGreaterThanOrEqual(appends / 64);
      expect(syncs).toBeLessThan(appends / 8);
    });
  }

  it('commits once for each append of one caller and once for each round of 64, always with a sync', async () => {
    let database: CountingDatabase | undefined;
    const store = await openSqliteEventStore({
      file: join(folder, 'events.sqlite'),
      clock: new SystemClock(),
      open: (file) => (database = new CountingDatabase(file)),
    });
    const commits = () => database?.commits ?? 0;
    const before = commits();
    for (let append = 0; append < 20; append += 1) await store.append('case-1', 'any', [anEvent()]);
    expect(commits() - before).toBe(20);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        Array.from({ length: 64 }, (_, caller) => store.append(`case-${caller}`, 'any', [anEvent()])),
      );
    }
    expect(commits() - before).toBe(23);
    const FULL = 2;
    expect([database?.setting('synchronous'), database?.setting('journal_mode')]).toEqual([FULL, 'wal']);
    await store.close();
  });
});
