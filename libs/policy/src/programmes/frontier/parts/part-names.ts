import { bareName, similarNames } from '../../../terms/similar-names.js';
import { isPartKind, PART_KINDS, type PartKind } from './part-kinds.js';

const KINDS: readonly PartKind[] = Object.keys(PART_KINDS).filter(isPartKind);
const BY_BARE_NAME: ReadonlyMap<string, PartKind> = new Map(KINDS.map((kind) => [bareName(kind), kind]));
/** Somebody says that a part is on no list; no code is taken for it by likeness. */
const NAMED = KINDS.filter((kind) => kind !== 'unlisted');

/** The kind that a code names, whatever its case, width and separators; `undefined`: nobody can tell by the code. */
export function kindNamed(code: string): PartKind | undefined {
  return BY_BARE_NAME.get(bareName(code));
}

/** The kinds that a code may mean which names none: those with a word of it, and those that it nearly reads like. */
export function kindsLike(code: string): readonly PartKind[] {
  const words = new Set(wordsOf(code));
  const sharing = NAMED.filter((kind) => wordsOf(kind).some((word) => words.has(word)));
  return [...new Set([...sharing, ...similarNames(code, NAMED).filter(isPartKind)])];
}

/** One way to write the code of a part: two codes of the same part are equal in it. */
export function partName(code: string): string {
  return kindNamed(code) ?? wordsOf(code).join('-');
}

function wordsOf(code: string): readonly string[] {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
