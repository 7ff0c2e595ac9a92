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
  return text.includes(ESCAPED) ? placeIn(value, '') : undefined;
}

function placeIn(value: unknown, place: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? place : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (name.includes('\0')) return place;
    const found = placeIn(member, place === '' ? name : `${place}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
