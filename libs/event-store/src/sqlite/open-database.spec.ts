import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SystemClock } from '#kernel';
import { openSqliteEventStore } from './sqlite-event-store.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-open-'));
  file = join(folder, 'events.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openSqliteEventStore({ file, clock: new SystemClock() });

async function filled(): Promise<void> {
  const store = await open();
  for (let count = 0; count < 20; count += 1) {
    const id = `5f1d3a52-7c1e-5f0b-9a54-${String(count).padStart(12, '0')}`;
    await store.append('case-1', 'any', [{ id, type: 't.v1', data: { text: 'x'.repeat(3_000) }, meta: {} }]);
  }
  await store.close();
}

/** Changes the closed file as nobody should. */
function tamper(sql: string): void {
  const raw = new DatabaseSync(file);
  raw.exec(sql);
  raw.close();
}

describe('opening a store file', () => {
  it('begins an empty one where there is none, and keeps its identity ever after', async () => {
    await filled();
    const first = await open();
    const head = await first.head();
    await first.close();
    const again = await open();
    expect(await again.head()).toBe(head);
    expect(await again.readStream('case-1')).toHaveLength(20);
    await again.close();
  });

  it('takes an empty file, as a first start leaves it that was cut off', async () => {
    writeFileSync(file, '');
    const store = await open();
    expect(await store.head()).toBeUndefined();
    await store.close();
  });

  it('gives two databases two identities', async () => {
    await filled();
    const one = await open();
    const head = await one.head();
    await one.close();
    rmSync(file);
    await filled();
    const other = await open();
    expect(await other.head()).not.toBe(head);
    await other.close();
  });

  it.each([
    [
      'text',
      () => writeFileSync(file, 'not a database, but longer than a hundred bytes '.repeat(9)),
      'foreign',
    ],
    ['a few bytes', () => writeFileSync(file, 'short'), 'foreign'],
    ['a database of others', () => tamper('CREATE TABLE theirs (a)'), 'foreign'],
    ['a database with another mark', () => tamper('PRAGMA application_id = 7'), 'foreign'],
  ])('refuses %s and leaves it as it is', async (_, make, reason) => {
    make();
    const before = readFileSync(file);
    await expect(open()).rejects.toMatchObject({ name: 'UnusableStoreFile', reason, file });
    await expect(open()).rejects.toThrow(/is not an event store of Shuri; point SHURI_DATA/);
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    ['written by a newer program', () => tamper('PRAGMA user_version = 99'), 'newer'],
    ['cut in the middle', () => truncateSync(file, Math.floor(statSync(file).size / 2)), 'damaged'],
    ['without its events', () => tamper('DROP TABLE events'), 'damaged'],
    ['without its id', () => tamper('DELETE FROM identity'), 'damaged'],
    [
      'whose last event is no JSON',
      () => tamper("UPDATE events SET data = '{' WHERE position = 20"),
      'damaged',
    ],
  ])('refuses a store %s', async (_, damage, reason) => {
    await filled();
    damage();
    await expect(open()).rejects.toMatchObject({ name: 'UnusableStoreFile', reason, file });
  });

  it('checks a small file whole when it was not closed', async () => {
    await filled();
    const size = statSync(file).size;
    const bytes = readFileSync(file);
    bytes.fill(0, Math.floor(size / 2), Math.floor(size / 2) + 4_096);
    writeFileSync(file, bytes);
    writeFileSync(`${file}-wal`, 'a log that was left behind');
    await expect(open()).rejects.toMatchObject({ name: 'UnusableStoreFile', reason: 'damaged' });
  });

  it('says what to do when the folder is missing', async () => {
    file = join(folder, 'missing', 'events.sqlite');
    await expect(open()).rejects.toMatchObject({ name: 'UnusableStoreFile', reason: 'cannot-open' });
    await expect(open()).rejects.toThrow('see that its folder exists');
  });
});
