/**
 * The form in which numbers, serials and references are stored and looked for (D29): NFKC, upper case, and nothing
 * but letters and digits, so that `ｆｊ－12 34` and `FJ1234` meet.
 */
export function searchKeyOf(text: string): string {
  // Upper case can bring up signs that NFKC folds once more, hence the second pass.
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]/gu, '');
}

/** Keys that begin with a prefix: `from <= key < before`; without `before` there is no upper bound. */
export interface KeyRange {
  readonly from: string;
  readonly before: string | undefined;
}

/**
 * The range of keys with this prefix in code point order, which any index can answer on SQLite and, with collation
 * C, on PostgreSQL. Give it a key made by `searchKeyOf`.
 */
export function prefixRange(prefix: string): KeyRange {
  const points = Array.from(prefix, (sign) => sign.codePointAt(0) ?? 0);
  while (points.length > 0) {
    const last = points.pop() ?? 0;
    if (last === 0x10ffff) continue;
    // Surrogates are no characters of their own: the next code point after U+D7FF is U+E000.
    const next = last === 0xd7ff ? 0xe000 : last + 1;
    return { from: prefix, before: String.fromCodePoint(...points, next) };
  }
  return { from: prefix, before: undefined };
}
