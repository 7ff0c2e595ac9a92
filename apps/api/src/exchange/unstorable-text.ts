import type { FastifyRequest } from 'fastify';
import { holdsHalfAPair, placeOfNul, placeWhere, type ShuriError } from '#kernel';
import { malformed } from './malformed.js';

/** Half of a surrogate pair as JSON writes it; in UTF-8 it cannot stand otherwise. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const NO_NUL = 'must not hold the character U+0000';

/**
 * The error for a body in which a text holds what no text of a store can: U+0000, or half a surrogate pair. Null when none
 * does. Nothing of the text is repeated.
 */
export function refusalOfUnstorable(body: object, text: string): ShuriError | null {
  const nul = placeOfNul(body, text);
  if (nul !== undefined) return malformed([{ field: nul, rule: NO_NUL }]);
  if (!ESCAPED_SURROGATE.test(text)) return null;
  const half = placeWhere(body, holdsHalfAPair);
  return half === undefined
    ? null
    : malformed([{ field: half, rule: 'must not hold half a surrogate pair' }]);
}

/** @throws ShuriError REQUEST.MALFORMED for an address that holds U+0000, or whose query is no UTF-8 */
export function refuseUnstorableAddress({ params, query, url }: FastifyRequest): void {
  if (url.includes('%00')) {
    const members = Object.entries({ ...(params as object), ...(query as object) });
    const named = members.flatMap(([name, value]) => (String(value).includes('\0') ? [name] : []));
    const rule = NO_NUL;
    const problems = named.length === 0 ? [{ field: '', rule }] : named.map((field) => ({ field, rule }));
    throw malformed(problems, 'an address must not hold the character U+0000');
  }
  if (!isDecodable(url)) throw malformed([{ field: '', rule: 'must be UTF-8' }], 'an address is in UTF-8');
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
