/** Kept together: a date with its weekday, what stands in brackets, a word. Else each wide character is on its own. */
const ATOM =
  /\d+年\d+月\d+日（.）|［[^］]*］|[^\s\u2190-\u27bf\u2e80-\uffef]+|\s+|[\u2190-\u27bf\u2e80-\uffef]/gu;
const WIDE = /[\u2010-\u27bf\u2e80-\uffef]/u;
/** Marks that begin no line, and marks that end none. */
const CLOSING = /^[、。，．・：；？！」』】）］〉》ー％々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const OPENING = /[「『【（［〈《]$/u;
const MARK = /^ *(?:・|- |→ |)/u;

/**
 * A text with no line wider than so many columns, as far as words allow. Full-width characters take two; what continues
 * an item stands under its first word. Japanese breaks between characters, but for marks that begin or end no line.
 */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(line, columns))
    .join('\n');
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

function wrappedLine(line: string, columns: number): readonly string[] {
  const mark = MARK.exec(line)?.[0] ?? '';
  const indent = ' '.repeat(widthOf(mark));
  const lines: string[] = [];
  let current = mark;
  let empty = true;
  for (const piece of pieces(line.slice(mark.length))) {
    if (!empty && widthOf(current + piece.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = indent;
      empty = true;
    }
    if (empty && piece.trim() === '') continue;
    current += piece;
    empty = false;
  }
  return [...lines, current.trimEnd()];
}

/** What no line is broken within. */
function pieces(text: string): readonly string[] {
  return (text.match(ATOM) ?? []).reduce<readonly string[]>((all, atom) => {
    const last = all.at(-1);
    if (last === undefined || !(CLOSING.test(atom) || OPENING.test(last))) return [...all, atom];
    return [...all.slice(0, -1), last + atom];
  }, []);
}
