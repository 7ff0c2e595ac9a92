import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freshId, ShuriError } from '#kernel';
import { isMissingFile, syncFolder, writeNewFile } from '../durable-files.js';
import {
  detectMediaType,
  essenceOf,
  EVIDENCE_MEDIA_TYPES,
  type EvidenceMediaType,
  suffixOf,
} from './media-type.js';

/** A kept file: its content's SHA-256 (hex) is its name for ever. Size in bytes. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: EvidenceMediaType;
}

/** `maxBytes`: the largest file taken, in bytes; 10 MiB unless told otherwise. */
export interface EvidenceLimits {
  readonly maxBytes: number;
}

/** Photos, proofs of purchase and forms, by content. They are personal data: they live outside the events. */
export interface EvidenceFiles {
  /**
   * Keeps the bytes durably; the same bytes again change nothing.
   * @throws ShuriError REQUEST.TOO_LARGE; EVIDENCE.UNSUPPORTED when the bytes are no JPEG, PNG, PDF or UTF-8 text, or
   * are not what `mediaType` declares.
   */
  put(bytes: Uint8Array, mediaType: string): Promise<EvidenceFile>;
  /** @throws ShuriError EVIDENCE.UNKNOWN_FILE. */
  stat(sha256: string): Promise<EvidenceFile>;
  /** @throws ShuriError EVIDENCE.UNKNOWN_FILE; INTERNAL when the content no longer has this hash. */
  read(sha256: string): Promise<EvidenceFile & { readonly bytes: Uint8Array }>;
  /** Removes what an outage left half written and says how much. Only for the process that holds the data folder. */
  removeUnfinished(): Promise<number>;
}

const DEFAULT_LIMITS: EvidenceLimits = { maxBytes: 10 * 1024 * 1024 };
const SHA256_HEX = /^[0-9a-f]{64}$/;

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
    const { maxBytes } = this.#limits;
    if (bytes.length > maxBytes) {
      throw new ShuriError('REQUEST.TOO_LARGE', `a file of evidence may have ${maxBytes} bytes`, {
        size: bytes.length,
        limit: maxBytes,
      });
    }
    const file = { sha256: sha256Of(bytes), size: bytes.length, mediaType: acceptedType(bytes, mediaType) };
    const target = this.#pathOf(file.sha256, file.mediaType);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    if (!(await holds(target, file.sha256))) await this.#writeWhole(target, bytes);
    // Also for a file that was there: whoever renamed it may not have come this far.
    syncFolder(dirname(target));
    syncFolder(dirname(dirname(target)));
    return file;
  }

  async stat(sha256: string): Promise<EvidenceFile> {
    if (SHA256_HEX.test(sha256)) {
      for (const mediaType of EVIDENCE_MEDIA_TYPES) {
        const size = await sizeOf(this.#pathOf(sha256, mediaType));
        if (size !== undefined) return { sha256, size, mediaType };
      }
    }
    throw new ShuriError('EVIDENCE.UNKNOWN_FILE', 'no file of evidence has this hash');
  }

  async read(sha256: string): Promise<EvidenceFile & { readonly bytes: Uint8Array }> {
    const file = await this.stat(sha256);
    const bytes = await readFile(this.#pathOf(sha256, file.mediaType));
    if (sha256Of(bytes) !== sha256) {
      throw new ShuriError(
        'INTERNAL',
        'a file of evidence was altered on the disk: restore it from a backup',
        {
          sha256,
        },
      );
    }
    return { ...file, bytes };
  }

  async removeUnfinished(): Promise<number> {
    const incoming = join(this.#blobs, 'incoming');
    const names = await readdir(incoming);
    await Promise.all(names.map((name) => rm(join(incoming, name), { force: true })));
    return names.length;
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

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The type that the bytes have and the sender declares; it must be the same one. */
function acceptedType(bytes: Uint8Array, declared: string): EvidenceMediaType {
  const detected = detectMediaType(bytes);
  if (detected !== undefined && detected === essenceOf(declared)) return detected;
  throw new ShuriError(
    'EVIDENCE.UNSUPPORTED',
    'the bytes are not what they are declared to be, or nothing we keep',
    {
      detected: detected ?? 'none',
      accepted: EVIDENCE_MEDIA_TYPES,
    },
  );
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
