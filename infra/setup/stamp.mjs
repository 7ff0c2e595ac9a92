/** A stamp is a file holding a digest of what the thing beside it was made from. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {ReadonlyArray<string | Uint8Array>} parts each is hashed with its length, so that no two lists read alike
 * @returns {string} hexadecimal SHA-256
 */
export function digestOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** @returns {string | undefined} the digest; nothing when there is no stamp */
export function readStamp(root, name) {
  try {
    return readFileSync(path.join(root, name), 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Renamed into place: a stamp is there whole or not at all. */
export function writeStamp(root, name, digest) {
  const target = path.join(root, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, `${digest}\n`);
  renameSync(`${target}.new`, target);
}
