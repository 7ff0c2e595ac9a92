const MOST = 3;

/**
 * The names that somebody may have meant, nearest first, at most three: those that read the same but for case, width and
 * separators, and those in which up to a third of the letters are wrong, missing or too many.
 */
export function similarNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = bareName(name);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((one) => ({ one, distance: distanceWithin(wanted, bareName(one), allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** A name without what tells no two names apart: its case, width and separators. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters have to be changed, added or left out (Levenshtein); of too many, any number above the limit. */
function distanceWithin(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, letterThere] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === letterThere ? 0 : 1);
      current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
