import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShuriError } from '#kernel';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { tellingWrites } from './telling-writes.js';
import { Troubles } from './troubles.js';

const CONTACT = { contact: { kind: 'contact', value: { name: '架空 花子' } } } as const;
const sentence = (trouble: unknown) => `SHURI_PERSONAL: ${String(trouble)}`;

describe('a store of personal data whose disk is full', () => {
  let folder: string;
  let real: PersonalDataStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuri-telling-'));
    real = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
  });
  afterEach(async () => {
    await real.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told of by the first value that it does not keep, until it keeps one', async () => {
    const troubles = new Troubles();
    let isFull = true;
    const full = new ShuriError('STORE.UNAVAILABLE', 'no room', { trouble: 'full' });
    const sealAll: PersonalDataStore['sealAll'] = (commandId, fields) =>
      isFull ? Promise.reject(full) : real.sealAll(commandId, fields);
    const store = tellingWrites({ ...real, sealAll, close: () => real.close() }, troubles, sentence);

    await expect(store.sealAll('command-1', CONTACT)).rejects.toBe(full);
    expect(troubles.lasting()).toEqual(['SHURI_PERSONAL: full']);
    isFull = false;
    await store.sealAll('command-1', CONTACT);
    expect(troubles.lasting()).toEqual([]);
  });

  it('is not told of when it is the value that cannot be kept', async () => {
    const troubles = new Troubles();
    const store = tellingWrites(real, troubles, sentence);
    const unwritable = { contact: { kind: 'contact', value: { size: NaN } } } as const;

    await expect(store.sealAll('command-1', unwritable)).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    expect(troubles.lasting()).toEqual([]);
    const { contact } = await store.sealAll('command-1', CONTACT);
    expect(await store.read(contact.sealed)).toEqual({ state: 'present', value: CONTACT.contact.value });
  });
});
