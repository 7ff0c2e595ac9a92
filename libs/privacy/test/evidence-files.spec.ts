import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { EvidenceFiles } from '../src/index.js';
import { type EvidenceHouse, EVIDENCE_HOUSES } from './evidence-houses.js';

const PHOTO = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const PHOTO_SHA256 = createHash('sha256').update(PHOTO).digest('hex');

describe.each(EVIDENCE_HOUSES)('evidence in $name:', (kind) => {
  let house: EvidenceHouse;
  let files: EvidenceFiles;
  beforeEach(async () => {
    house = await kind.make();
    files = await house.open();
  });
  afterEach(async () => {
    await files.close();
    await house.remove();
  });

  describe('keeping a file', () => {
    it('names it by its content and gives back the same bytes', async () => {
      const kept = await files.put(PHOTO, 'image/jpeg');
      expect(kept).toStrictEqual({ sha256: PHOTO_SHA256, size: PHOTO.length, mediaType: 'image/jpeg' });
      expect(await files.stat(PHOTO_SHA256)).toStrictEqual(kept);
      const { bytes, ...rest } = await files.read(PHOTO_SHA256);
      expect(rest).toStrictEqual(kept);
      expect(Uint8Array.from(bytes)).toStrictEqual(PHOTO);
    });

    it('keeps any text whole', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (words) => {
          const { sha256, mediaType } = await files.put(
            new TextEncoder().encode(`修理 ${words}`),
            'text/plain;charset=utf-8',
          );
          expect(mediaType).toBe('text/plain');
          expect(Buffer.from((await files.read(sha256)).bytes).toString('utf8')).toBe(`修理 ${words}`);
        }),
        { numRuns: 20 },
      );
    });

    it('keeps the same bytes once, also when they come at the same time', async () => {
      await Promise.all([1, 2, 3, 4].map(() => files.put(PHOTO, 'image/jpeg')));
      await files.put(PHOTO, 'image/jpeg');
      expect(await house.names()).toStrictEqual([PHOTO_SHA256]);
    });

    it('finds it again after opening anew', async () => {
      await files.put(PHOTO, 'image/jpeg');
      const reopened = await house.open();
      expect((await reopened.read(PHOTO_SHA256)).size).toBe(PHOTO.length);
      await reopened.close();
    });

    it.each([
      ['declared as another type', PHOTO, 'image/png'],
      ['declared as text', PHOTO, 'text/plain'],
      ['of a type we do not keep', new TextEncoder().encode('<svg/>'), 'image/svg+xml'],
      ['empty', new Uint8Array(), 'text/plain'],
      ['declared as nothing', PHOTO, ''],
    ])('refuses bytes %s, and writes nothing', async (_, bytes, mediaType) => {
      await expect(files.put(bytes, mediaType)).rejects.toMatchObject({ code: 'EVIDENCE.UNSUPPORTED' });
      expect(await house.names()).toStrictEqual([]);
    });

    it('takes a file of exactly the limit and refuses one byte more', async () => {
      const small = await house.open({ maxBytes: PHOTO.length });
      await expect(small.put(PHOTO, 'image/jpeg')).resolves.toMatchObject({ size: PHOTO.length });
      const larger = Uint8Array.of(...PHOTO, 4);
      await expect(small.put(larger, 'image/jpeg')).rejects.toMatchObject({
        code: 'REQUEST.TOO_LARGE',
        fields: { size: larger.length, limit: PHOTO.length },
      });
      await small.close();
    });

    it('takes ten mebibytes unless told otherwise, and gives them back', async () => {
      const largest = Uint8Array.from({ length: 10 * 1024 * 1024 }, (_, at) => at % 251);
      largest.set(PHOTO);
      const { sha256 } = await files.put(largest, 'image/jpeg');
      const { bytes, size } = await files.read(sha256);
      expect([size, Buffer.compare(bytes, largest)]).toEqual([largest.length, 0]);
      const larger = new Uint8Array(largest.length + 1);
      larger.set(PHOTO);
      await expect(files.put(larger, 'image/jpeg')).rejects.toMatchObject({ code: 'REQUEST.TOO_LARGE' });
    });
  });

  describe('reading a file', () => {
    it.each([
      ['a hash that nobody kept', PHOTO_SHA256],
      ['a path to another file', '../secret'],
      ['another spelling of a hash', PHOTO_SHA256.toUpperCase()],
      ['nothing', ''],
    ])('knows no file for %s', async (_, sha256) => {
      if (sha256 !== PHOTO_SHA256) await files.put(PHOTO, 'image/jpeg');
      await expect(files.stat(sha256)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
      await expect(files.read(sha256)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
    });

    it('refuses content that was altered, and putting the true bytes heals it', async () => {
      await files.put(PHOTO, 'image/jpeg');
      await house.forge('forged');
      await expect(files.read(PHOTO_SHA256)).rejects.toMatchObject({
        code: 'INTERNAL',
        fields: { sha256: PHOTO_SHA256 },
      });
      await files.put(PHOTO, 'image/jpeg');
      expect(Uint8Array.from((await files.read(PHOTO_SHA256)).bytes)).toStrictEqual(PHOTO);
      expect(await house.names()).toStrictEqual([PHOTO_SHA256]);
    });
  });

  it('has nothing half written of what was kept', async () => {
    await files.put(PHOTO, 'image/jpeg');
    expect(await files.removeUnfinished()).toBe(0);
    expect(await house.names()).toStrictEqual([PHOTO_SHA256]);
  });

  it('is closed once or twice', async () => {
    await files.close();
    await expect(files.close()).resolves.toBeUndefined();
  });
});
