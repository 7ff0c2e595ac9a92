import { createHash } from 'node:crypto';
import { ShuriError } from '#kernel';
import type { EvidenceFile, EvidenceLimits } from './evidence-files.port.js';
import { detectMediaType, essenceOf, EVIDENCE_MEDIA_TYPES, type EvidenceMediaType } from './media-type.js';

export const DEFAULT_LIMITS: EvidenceLimits = { maxBytes: 10 * 1024 * 1024 };
const SHA256_HEX = /^[0-9a-f]{64}$/;

/**
 * What the bytes would be kept as.
 * @throws ShuriError REQUEST.TOO_LARGE, EVIDENCE.UNSUPPORTED
 */
export function acceptedFile(
  bytes: Uint8Array,
  mediaType: string,
  { maxBytes }: EvidenceLimits,
): EvidenceFile {
  if (bytes.length > maxBytes) {
    throw new ShuriError('REQUEST.TOO_LARGE', `a file of evidence may have ${maxBytes} bytes`, {
      size: bytes.length,
      limit: maxBytes,
    });
  }
  return { sha256: sha256Of(bytes), size: bytes.length, mediaType: acceptedType(bytes, mediaType) };
}

/** True when the text can be the name of a file: whatever else it is, no file has it. */
export function isSha256(text: string): boolean {
  return SHA256_HEX.test(text);
}

/** The error for a name that no file has. */
export function unknownFile(): ShuriError {
  const problems = [{ field: 'file', rule: 'names no file that was uploaded' }];
  return new ShuriError('EVIDENCE.UNKNOWN_FILE', 'no file of evidence has this hash', { problems });
}

/** The error for content that no longer has its hash. */
export function altered(sha256: string): ShuriError {
  return new ShuriError(
    'INTERNAL',
    'a file of evidence was altered where it is kept: restore it from a backup',
    { sha256 },
  );
}

/** SHA-256 of the bytes, lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
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
