import { existsSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Closing, sentenceOf } from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES, openDataFolder } from './data-folder.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (name: keyof typeof DATA_FILES) => path.join(folder, DATA_FILES[name]);

/** Opens the folder, appends an event if told to, and closes it. */
async function opened({ withAnEvent = false } = {}): Promise<void> {
  const closing = new Closing();
  try {
    const { store } = await openDataFolder(folder, new SystemClock(), closing, () => undefined);
    const id = '5b0a5d6c-58d3-5b0d-9d53-94a1d2a1a111';
    if (withAnEvent) await store.append('case-1', 'no-stream', [{ id, type: 't', data: {}, meta: {} }]);
  } finally {
    await closing.close();
  }
}

/** What a person reads whose folder cannot be opened. */
async function sentence(): Promise<string | undefined> {
  return opened().then(
    () => undefined,
    (error: unknown) => sentenceOf(error),
  );
}

describe('a data folder whose files have come apart', () => {
  it.each(['views', 'personal'] as const)('never begins anew beside a left-over file of %s', async (left) => {
    await writeFile(file(left), 'whatever it held');

    expect(await sentence()).toMatch(/events\.sqlite is missing or empty.*Restore it from the last backup/);
    expect(existsSync(file('events'))).toBe(false);
  });

  it('tells events that were cut to nothing from events that were never there', async () => {
    await opened({ withAnEvent: true });
    await truncate(file('events'), 0);

    expect(await sentence()).toMatch(/events\.sqlite is missing or empty/);
  });

  it('does not go on without the personal data that its events refer to', async () => {
    await opened({ withAnEvent: true });
    await rm(file('personal'));

    expect(await sentence()).toMatch(/personal\.sqlite is missing.*Restore it from the last backup/);
    expect(existsSync(file('personal'))).toBe(false);
  });

  it('opens when a first start ended before everything was made', async () => {
    await opened();
    await rm(file('personal'));
    await rm(file('views'));

    expect(await sentence()).toBeUndefined();
  });
});
