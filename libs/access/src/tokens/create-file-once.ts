import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { freshId } from '#kernel';

/**
 * Creates a file that only its owner may read, whole and durable or not at all. When another process is first, its
 * file stays: a link, unlike a rename, never replaces.
 */
export async function createFileOnce(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${freshId()}`;
  try {
    await writeDurably(unfinished, text);
    await link(unfinished, file).catch(unlessItExists);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(folder);
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessItExists(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

/** True when the error is the operating system's with this code. */
export function hasCode(error: unknown, code: 'ENOENT' | 'EEXIST'): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** Makes a file that is new in the folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
