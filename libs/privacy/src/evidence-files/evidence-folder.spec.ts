import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useTemporaryFolder } from '../../test/temporary-folder.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import { openEvidenceFiles } from './evidence-folder.js';

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

describe('a file of evidence in the data folder', () => {
  it('is read by its owner alone, under the name of its content', async () => {
    await files.put(PHOTO, 'image/jpeg');
    expect(statSync(photoPath()).mode & 0o777).toBe(0o600);
    expect(readdirSync(incoming())).toStrictEqual([]);
  });

  it('is no way to other files', async () => {
    writeFileSync(join(folder(), 'blobs', 'secret.txt'), 'secret');
    await expect(files.stat('../secret')).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN_FILE' });
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
