import { isUtf8 } from 'node:buffer';

/** The media types that evidence may have, each with the suffix of its file name. */
const SUFFIXES = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
} as const;

export type EvidenceMediaType = keyof typeof SUFFIXES;

export const EVIDENCE_MEDIA_TYPES = Object.keys(SUFFIXES) as readonly EvidenceMediaType[];

/** First bytes by which a format is known: JPEG SOI (ITU-T T.81), PNG signature (W3C PNG), PDF header (ISO 32000). */
const SIGNATURES: readonly (readonly [EvidenceMediaType, Uint8Array])[] = [
  ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff)],
  ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['application/pdf', new TextEncoder().encode('%PDF-')],
];

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;

/** The suffix under which a file of this type is kept. */
export function suffixOf(mediaType: EvidenceMediaType): string {
  return SUFFIXES[mediaType];
}

/** What the bytes are, whatever anybody says they are; undefined when they are nothing we keep (also when empty). */
export function detectMediaType(bytes: Uint8Array): EvidenceMediaType | undefined {
  if (bytes.length === 0) return undefined;
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return known[0];
  return isUtf8(bytes) && bytes.every(isTextByte) ? 'text/plain' : undefined;
}

/** A declared media type without its parameters, in lower case (RFC 9110, 8.3.1). */
export function essenceOf(declared: string): string {
  return (declared.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function isTextByte(byte: number): boolean {
  if (byte === TAB || byte === LINE_FEED || byte === CARRIAGE_RETURN) return true;
  return byte >= FIRST_PRINTABLE && byte !== DELETE;
}
