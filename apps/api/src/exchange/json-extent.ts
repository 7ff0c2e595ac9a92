/** How much a JSON text holds: never less, where it is no JSON at all. */
export interface JsonExtent {
  /** Values, on all levels. */
  readonly values: number;
  /** Members of objects, on all levels; one that an object has twice counts twice. */
  readonly members: number;
  /** Objects and lists within each other, where they are most. */
  readonly levels: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = ['"', '\\', ',', ':'].map((one) => one.charCodeAt(0));
const OPENING = ['{', '['].map((one) => one.charCodeAt(0));
const CLOSING = ['}', ']'].map((one) => one.charCodeAt(0));

/** Looks once over a text that may be no JSON, and makes nothing of it: it takes as long as the text is, whatever it says. */
export function extentOf(text: string): JsonExtent {
  let [values, members, levels, level] = [1, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charCodeAt(at);
    if (one === QUOTE) at = endOfText(text, at);
    else if (one === COMMA) values += 1;
    else if (one === COLON) members += 1;
    else if (OPENING.includes(one)) {
      values += 1;
      level += 1;
      if (level > levels) levels = level;
    } else if (CLOSING.includes(one)) level -= 1;
  }
  return { values, members, levels };
}

/** Where the text ends that begins with the quotation mark at a place. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const one = text.charCodeAt(at);
    if (one === BACKSLASH) at += 1;
    else if (one === QUOTE) return at;
  }
  return text.length;
}
