import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { useTemporaryFolder } from '../../test/temporary-folder.js';
import { type EvidenceFiles, openEvidenceFiles } from './evidence-files.js';

const folder = useTemporaryFolder();
let files: EvidenceFiles;

beforeEach(() => {
  files = openEvidenceFiles({ folder: folder() });
});

const PHOTO = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const PHOTO_SHA256 = createHash('sha256').update(PHOTO).digest('hex');
const incoming = (): string => join(folder(), 'blobs', 'incoming');
const photoPath = (): string =>
  join(folder(), 'blobs', 'sha256', PHOTO_SHA256.slice(0, 2), `${PHOTO_SHA256.slice(2)}.jpg`);

/** Every file under the name of its content. */
function keptNames(): readonly string[] {
  const root = join(folder(), 'blobs', 'sha256');
  return readdirSync(root).flatMap((pair) => readdirSync(join(root, pair)).map((rest) => pair + rest));
}

describe('keeping a file of evidence', () => {
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
    expect(keptNames()).toStrictEqual([`${PHOTO_SHA256}.jpg`]);
    expect(readdirSync(incoming())).toStrictEqual([]);
  });

  it('lets only its owner read it', async () => {
    await files.put(PHOTO, 'image/jpeg');
    expect(statSync(photoPath()).mode & 0o777).toBe(0o600);
  });

  it('finds it again after opening anew', async () => {
    await files.put(PHOTO, 'image/jpeg');
    const reopened = openEvidenceFiles({ folder: folder() });
    expect((await reopened.read(PHOTO_SHA256)).size).toBe(PHOTO.length);
  });

  it.each([
    ['declared as another type', PHOTO, 'image/png'],
    ['declared as text', PHOTO, 'text/plain'],
    ['of a type we do not keep', new TextEncoder().encode('<svg/>'), 'image/svg+xml'],
    ['empty', new Uint8Array(), 'text/plain'],
    ['declared as nothing', PHOTO, ''],
  ])('refuses bytes %s, and writes nothing', async (_, bytes, mediaType) => {
    await expect(files.put(bytes, mediaType)).rejects.toMatchObject({ code: 'EVIDENCE.UNSUPPORTED' });
    expect(keptNames()).toStrictEqual([]);
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    const small = openEvidenceFiles({ folder: folder(), limits: { maxBytes: PHOTO.length } });
    await expect(small.put(PHOTO, 'image/jpeg')).resolves.toMatchObject({ size: PHOTO.length });
    const larger = Uint8Array.of(...PHOTO, 4);
    await expect(small.put(larger, 'image/jpeg')).rejects.toMatchObject({
      code: 'REQUEST.TOO_LARGE',
      fields: { size: larger.length, limit: PHOTO.length },
    });
  });

  it('takes ten mebibytes unless told otherwise', async () => {
    const largest = new Uint8Array(10 * 1024 * 1024);
    largest.set(PHOTO);
    await expect(files.put(largest, 'image/jpeg')).resolves.toMatchObject({ size: largest.length });
    const larger = new Uint8Array(largest.length + 1);
    larger.set(PHOTO);
    await expect(files.put(larger, 'image/jpeg')).rejects.toMatchObject({ code: 'REQUEST.TOO_LARGE' });
  });
});

describe('reading a file of evidence', () => {
  it.each([
    ['a hash that nobody kept', PHOTO_SHA256],
    ['a path to another file', '../secret'],
    ['nothing', ''],
  ])('knows no file for %s', async (_, sha256) => {
    writeFileSync(join(folder(), 'blobs', 'secret.txt'), 'secret');
    await expect(files.stat(sha256)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
    await expect(files.read(sha256)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
  });

  it('refuses content that was altered on the disk, and putting the true bytes heals it', async () => {
    await files.put(PHOTO, 'image/jpeg');
    writeFileSync(photoPath(), 'forged');
    await expect(files.read(PHOTO_SHA256)).rejects.toMatchObject({
      code: 'INTERNAL',
      fields: { sha256: PHOTO_SHA256 },
    });
    await files.put(PHOTO, 'image/jpeg');
    expect(Uint8Array.from((await files.read(PHOTO_SHA256)).bytes)).toStrictEqual(PHOTO);
  });
});

describe('a file that an outage left half written', () => {
  it('is visible to nobody, and removed when asked', async () => {
    writeFileSync(join(incoming(), 'left-over'), PHOTO.subarray(0, 4));
    await expect(files.stat(PHOTO_SHA256)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
    await files.put(PHOTO, 'image/jpeg');
    expect(await files.removeUnfinished()).toBe(1);
    expect(readdirSync(incoming())).toStrictEqual([]);
    expect(Uint8Array.from(readFileSync(photoPath()))).toStrictEqual(PHOTO);
  });

  it('is taken back when the file cannot take its place', async () => {
    mkdirSync(photoPath(), { recursive: true });
    await expect(files.put(PHOTO, 'image/jpeg')).rejects.toMatchObject({ syscall: 'rename' });
    expect(readdirSync(incoming())).toStrictEqual([]);
  });
});
