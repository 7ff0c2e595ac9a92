import { placeOfNul, ShuriError } from '#kernel';

const LONGEST_NAME = 64;

/** The error for a body in which a text holds U+0000; null when none does. Nothing of the text is repeated. */
export function refusalOfNul(body: object, text: string): ShuriError | null {
  const place = placeOfNul(body, text);
  if (place === undefined) return null;
  const field = place.slice(0, LONGEST_NAME);
  const rule = `${field || 'body'} must not hold the character U+0000`;
  return new ShuriError('REQUEST.MALFORMED', `the request is malformed: ${field || 'body'}`, {
    problems: [{ field, rule }],
  });
}

/** @throws ShuriError REQUEST.MALFORMED for an address that holds U+0000, in its path or its query */
export function refuseNulIn(address: string): void {
  if (address.includes('%00')) {
    throw new ShuriError('REQUEST.MALFORMED', 'an address must not hold the character U+0000');
  }
}
