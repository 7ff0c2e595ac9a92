import { fileProblem, InvalidMasterData } from './problem.js';

/** A file of master data as text, by its name without folders. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const BYTE_ORDER_MARK = '\ufeff';
const UTF_16_MARKS = ['fffe', 'feff'];
const LINE_FEED = 0x0a;
const LINE_END = /\r\n|\r|\n/;
/** All control characters but tab, line feed and carriage return. */
const STRANGE = /[^\P{Cc}\t\n\r]|\ufffd/u;

/**
 * The text of a file, which is UTF-8 with or without a byte order mark. Another encoding is refused, not guessed: a name
 * read wrongly would still be a name.
 * @throws InvalidMasterData saying how to save the file
 */
export function sourceFile(name: string, bytes: Uint8Array): SourceFile {
  const text = UTF_16_MARKS.includes(markOf(bytes)) ? undefined : utf8(bytes);
  if (text !== undefined) return { name, text };
  const problem =
    'is not UTF-8 (it may be Shift_JIS): save it in Excel as "CSV UTF-8 (comma delimited)", CSV UTF-8（コンマ区切り）';
  throw new InvalidMasterData([fileProblem({ file: name, line: lineOfTrouble(bytes) }, null, null, problem)]);
}

/** The text without its byte order mark, which a file that came in another way may still have. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/**
 * The first character that no name or number of a table holds, and its line: a control character, as another encoding or a
 * damaged file has them, or U+FFFD, in the place of a character that was lost.
 */
export function strangeCharacter(
  text: string,
): { readonly line: number; readonly problem: string } | undefined {
  const found = STRANGE.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const line = text.slice(0, found.index).split(LINE_END).length;
  return { line, problem: `must not hold the character U+${code}` };
}

function markOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first line that is no UTF-8. A line feed is one byte in every encoding that this is about. */
function lineOfTrouble(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (utf8(bytes.subarray(start, stop)) === undefined) return line;
    start = stop;
  }
  return 1;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
