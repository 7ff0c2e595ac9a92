import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freshId } from '#kernel';
import { isMissingFile, syncFolder, writeNewFile } from '../durable-files.js';
import { acceptedFile, altered, DEFAULT_LIMITS, isSha256, sha256Of, unknownFile } from './acceptance.js';
import type { EvidenceFile, EvidenceFiles, EvidenceLimits } from './evidence-files.port.js';
import { EVIDENCE_MEDIA_TYPES, type EvidenceMediaType, suffixOf } from './media-type.js';

/** Opens the evidence files under `blobs/` of the data folder, creating the folders if absent. */
export function openEvidenceFiles(options: {
  readonly folder: string;
  readonly limits?: EvidenceLimits;
}): EvidenceFiles {
  const blobs = join(options.folder, 'blobs');
  for (const name of ['sha256', 'incoming']) mkdirSync(join(blobs, name), { recursive: true, mode: 0o700 });
  syncFolder(blobs);
  syncFolder(options.folder);
  return new EvidenceFolder(blobs, options.limits ?? DEFAULT_LIMITS);
}

class EvidenceFolder implements EvidenceFiles {
  readonly #blobs: string;
  readonly #limits: EvidenceLimits;

  constructor(blobs: string, limits: EvidenceLimits) {
    this.#blobs = blobs;
    this.#limits = limits;
  }

  async put(bytes: Uint8Array, mediaType: string): Promise<EvidenceFile> {
    const file = acceptedFile(bytes, mediaType, this.#limits);
    const target = this.#pathOf(file.sha256, file.mediaType);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    if (!(await holds(target, file.sha256))) await this.#writeWhole(target, bytes);
    // Also for a file that was there: whoever renamed it may not have come this far.
    syncFolder(dirname(target));
    syncFolder(dirname(dirname(target)));
    return file;
  }

  async stat(sha256: string): Promise<EvidenceFile> {
    if (isSha256(sha256)) {
      for (const mediaType of EVIDENCE_MEDIA_TYPES) {
        const size = await sizeOf(this.#pathOf(sha256, mediaType));
        if (size !== undefined) return { sha256, size, mediaType };
      }
    }
    throw unknownFile();
  }

  async read(sha256: string): Promise<EvidenceFile & { readonly bytes: Uint8Array }> {
    const file = await this.stat(sha256);
    const bytes = await readFile(this.#pathOf(sha256, file.mediaType));
    if (sha256Of(bytes) !== sha256) throw altered(sha256);
    return { ...file, bytes };
  }

  async removeUnfinished(): Promise<number> {
    const incoming = join(this.#blobs, 'incoming');
    const names = await readdir(incoming);
    await Promise.all(names.map((name) => rm(join(incoming, name), { force: true })));
    return names.length;
  }

  /** Holds nothing open between its calls. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  /** A reader sees the whole file under its name, or none. */
  async #writeWhole(target: string, bytes: Uint8Array): Promise<void> {
    const unfinished = join(this.#blobs, 'incoming', freshId());
    try {
      await writeNewFile(unfinished, bytes);
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  #pathOf(sha256: string, mediaType: EvidenceMediaType): string {
    return join(this.#blobs, 'sha256', sha256.slice(0, 2), sha256.slice(2) + suffixOf(mediaType));
  }
}

/** True when the file is there with this content; a damaged one counts as absent and is written again. */
async function holds(path: string, sha256: string): Promise<boolean> {
  if ((await sizeOf(path)) === undefined) return false;
  return sha256Of(await readFile(path)) === sha256;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}
