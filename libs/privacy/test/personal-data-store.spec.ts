import { canonicalJson, freshId, type JsonValue } from '#kernel';
import fc from 'fast-check';
import type { PersonalDataStore, SealedField } from '../src/index.js';
import { jsonValues } from './arbitraries.js';
import { type PersonalDataHouse, PERSONAL_DATA_STORES } from './stores.js';

const everyRun = { numRuns: 40 };

describe.each(PERSONAL_DATA_STORES)('in $name:', (kind) => {
  let house: PersonalDataHouse;
  let store: PersonalDataStore;

  beforeEach(async () => {
    house = await kind.make();
    store = await house.open();
  });

  afterEach(async () => {
    await store.close();
    await house.remove();
  });

  async function sealed(commandId: string, value: JsonValue, field = 'note'): Promise<SealedField> {
    const answer = await store.sealAll(commandId, { [field]: { kind: 'text', value } });
    const only = answer[field];
    if (only === undefined) throw new Error(`no answer for ${field}`);
    return only;
  }

  describe('sealing the personal values of a command', () => {
    it('gives back what was sealed', async () => {
      await fc.assert(
        fc.asyncProperty(jsonValues, async (value) => {
          const { sealed: seal, fresh } = await sealed(freshId(), value);
          expect(fresh).toBe(true);
          expect(await store.read(seal)).toStrictEqual({ state: 'present', value });
        }),
        everyRun,
      );
    });

    it('gives the same command and value the same sealed value, fresh only once', async () => {
      await fc.assert(
        fc.asyncProperty(jsonValues, async (value) => {
          const commandId = freshId();
          const first = await sealed(commandId, value);
          const again = await sealed(commandId, value);
          expect(again).toStrictEqual({ sealed: first.sealed, fresh: false });
        }),
        everyRun,
      );
    });

    it('knows a value again whatever the order of its members', async () => {
      const first = await sealed('command', { name: '山田', phone: '090' });
      const again = await sealed('command', { phone: '090', name: '山田' });
      expect(again).toStrictEqual({ sealed: first.sealed, fresh: false });
    });

    it('gives another value of the same command the next version, and keeps both', async () => {
      await fc.assert(
        fc.asyncProperty(jsonValues, jsonValues, async (value, other) => {
          fc.pre(canonicalJson(value) !== canonicalJson(other));
          const commandId = freshId();
          const first = await sealed(commandId, value);
          const second = await sealed(commandId, other);
          expect(second).toMatchObject({ sealed: { ref: first.sealed.ref, version: 2 }, fresh: true });
          expect(await store.readMany([second.sealed, first.sealed])).toStrictEqual([
            { state: 'present', value: other },
            { state: 'present', value },
          ]);
        }),
        everyRun,
      );
    });

    it('lets nothing of the value into the sealed value: reference from command and field, commitment with a new salt', async () => {
      await fc.assert(
        fc.asyncProperty(jsonValues, async (value) => {
          const [commandId, otherCommand] = [freshId(), freshId()];
          const one = await sealed(commandId, value);
          const changed = await sealed(commandId, { changed: value });
          const elsewhere = await sealed(otherCommand, value);
          expect(Object.keys(one.sealed)).toStrictEqual(['ref', 'version', 'commitment']);
          expect(changed.sealed.ref).toBe(one.sealed.ref);
          expect(elsewhere.sealed.ref).not.toBe(one.sealed.ref);
          expect(elsewhere.sealed.commitment).not.toBe(one.sealed.commitment);
        }),
        everyRun,
      );
    });

    it('seals several fields at once, each under its own reference', async () => {
      const { contact, note } = await store.sealAll('command', {
        contact: { kind: 'contact', value: { name: '山田', phone: '090' } },
        note: { kind: 'text', value: 'cracked screen' },
      });
      expect(contact.sealed.ref).not.toBe(note.sealed.ref);
      expect(await store.readMany([contact.sealed, note.sealed])).toStrictEqual([
        { state: 'present', value: { name: '山田', phone: '090' } },
        { state: 'present', value: 'cracked screen' },
      ]);
    });

    it('seals no field of a command when one cannot be written as JSON, and repeats nothing of it', async () => {
      const sealing = store.sealAll('command', {
        note: { kind: 'text', value: 'unique words' },
        broken: { kind: 'text', value: 'Yamada \ud800' },
      });
      const error = await sealing.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'REQUEST.MALFORMED', fields: { field: 'broken' } });
      expect(String(error)).not.toContain('Yamada');
      expect(await house.holds('unique words')).toBe(false);
    });
  });

  describe('discarding the values of a refused command', () => {
    it('leaves nothing to read, and nothing of the value in what is kept', async () => {
      const { sealed: seal } = await sealed('command', 'unique words');
      expect(await house.holds('unique words')).toBe(true);
      await store.discard([seal]);
      expect(await store.read(seal)).toStrictEqual({ state: 'erased' });
      expect(await house.holds('unique words')).toBe(false);
    });

    it('spares a value that another attempt of the same command was given meanwhile', async () => {
      const first = await sealed('command', 'value');
      const second = await sealed('command', 'value');
      await store.discard([first.sealed]);
      expect(await store.read(second.sealed)).toStrictEqual({ state: 'present', value: 'value' });
    });

    it('spares the other versions', async () => {
      const first = await sealed('command', 'one');
      const second = await sealed('command', 'two');
      await store.discard([second.sealed]);
      expect(await store.readMany([first.sealed, second.sealed])).toStrictEqual([
        { state: 'present', value: 'one' },
        { state: 'erased' },
      ]);
    });

    it('spares a value that only shares reference and version', async () => {
      const { sealed: seal } = await sealed('command', 'value');
      await store.discard([{ ...seal, commitment: '0'.repeat(64) }]);
      expect(await store.read(seal)).toStrictEqual({ state: 'present', value: 'value' });
    });
  });

  describe('sweeping', () => {
    it('lists everything that is kept, page by page and without the values', async () => {
      const all = [
        await sealed('command', 'one'),
        await sealed('command', 'two'),
        await sealed('command-2', 'three'),
        await sealed('command-3', 'four'),
      ].map((one) => ({ ...one.sealed, handedOut: 1 }));
      const pages = [];
      for (
        let page = await store.kept(undefined, 2);
        page.length > 0;
        page = await store.kept(page.at(-1), 2)
      ) {
        pages.push(page);
      }
      expect(pages.map((page) => page.length)).toEqual([2, 2]);
      const key = (one: { ref: string; version: number }) => `${one.ref} ${one.version}`;
      expect(pages.flat()).toEqual(all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
    });

    it('removes what was listed and leaves nothing of it, and counts it', async () => {
      const { sealed: lost } = await sealed('command', 'unique words');
      const { sealed: held } = await sealed('command-2', 'value');
      const listed = (await store.kept(undefined, 10)).filter(({ ref }) => ref === lost.ref);
      expect(await store.removeUnheld(listed)).toBe(1);
      expect(await store.removeUnheld(listed)).toBe(0);
      expect(await house.holds('unique words')).toBe(false);
      expect(await store.readMany([lost, held])).toStrictEqual([
        { state: 'erased' },
        { state: 'present', value: 'value' },
      ]);
    });

    it('spares a value that its command was given again after it was listed', async () => {
      await sealed('command', 'value');
      const listed = await store.kept(undefined, 10);
      const { sealed: again } = await sealed('command', 'value');
      expect(await store.removeUnheld(listed)).toBe(0);
      expect(await store.read(again)).toStrictEqual({ state: 'present', value: 'value' });
    });
  });

  describe('reading', () => {
    it('finds everything again after closing and opening', async () => {
      const { sealed: seal } = await sealed('command', { name: '山田' });
      await store.close();
      store = await house.open();
      expect(await store.read(seal)).toStrictEqual({ state: 'present', value: { name: '山田' } });
      expect(await sealed('command', { name: '山田' })).toStrictEqual({ sealed: seal, fresh: false });
    });

    it.each([
      ['another value', '"forged"'],
      ['no JSON', 'Yamada'],
    ])('refuses a value that was altered behind our back: %s', async (_, text) => {
      const { sealed: seal } = await sealed('command', 'true');
      await house.alter(text);
      const error = await store.read(seal).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'PersonalDataError', kind: 'value-altered' });
      expect(String(error)).not.toContain('Yamada');
    });

    it('is refused once the store is closed, and closing twice is harmless', async () => {
      const { sealed: seal } = await sealed('command', 'value');
      await store.close();
      await store.close();
      await expect(store.read(seal)).rejects.toMatchObject({ kind: 'closed' });
    });
  });
});
