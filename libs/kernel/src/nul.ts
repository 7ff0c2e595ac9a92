/** U+0000 as JSON writes it; JSON knows no other way. */
const ESCAPED = '\\u0000';

/**
 * Where in a JSON value the character U+0000 stands: no text column of PostgreSQL takes it, so that a text which holds
 * it could be kept in some stores and never shown from others.
 * @param text the JSON text of the value, which is looked at first
 * @returns the members that lead there, joined by dots, never a name that holds it itself: `''` when the value itself or
 * a name of its own members does; undefined when it stands nowhere
 */
export function placeOfNul(value: unknown, text: string): string | undefined {
  // The escape may be part of a longer one that means something else: then the walk finds nothing.
  return text.includes(ESCAPED) ? placeWhere(value, (one) => one.includes('\0')) : undefined;
}

/** Whether a text holds half of a surrogate pair, which no text in UTF-8 does. */
export function holdsHalfAPair(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/**
 * Where in a JSON value a text, or the name of a member, is such as is looked for.
 * @returns the members that lead there, joined by dots, without a name that is so itself; undefined when there is none
 */
export function placeWhere(value: unknown, isSo: (text: string) => boolean, place = ''): string | undefined {
  if (typeof value === 'string') return isSo(value) ? place : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (isSo(name)) return place;
    const found = placeWhere(member, isSo, place === '' ? name : `${place}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
