import type { EvidenceMediaType } from './media-type.js';

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

/**
 * Photos, proofs of purchase and forms, by content. They are personal data: they live outside the events. Every method
 * may throw, beside what it names, ShuriError STORE.UNAVAILABLE (try again later).
 */
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
  /** Lets go of what it holds open. Closing twice is harmless. */
  close(): Promise<void>;
}
