import { readFileSync } from 'node:fs';
import { type Document, type ErrorCode, isNode, LineCounter, parseDocument } from 'yaml';
import { isObject, type JsonObject, type JsonValue } from '#kernel';

/** What is wrong with a file, one line for each finding: `<file>:<line>: <what>`. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** What YAML's own reader says to programmers. */
const IN_OUR_WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: 'it holds more than one document',
  NON_STRING_KEY: 'a name must be a text',
};

/** A file of facts as it was read, and where each of its members stands. */
export interface FactsFile {
  readonly content: JsonObject;
  /** @param field the path of a member, such as `facts.model`; of one that is missing, the place it is missing from. */
  lineOf(field: string): number;
}

/**
 * Reads a YAML (or JSON) file that holds one object.
 * @throws UnusableFile
 */
export function readFactsFile(file: string): FactsFile {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines, stringKeys: true });
  if (document.errors.length > 0) {
    const told = document.errors.map(({ code, linePos, message }) => {
      const [sentence = ''] = message.split(' at line ');
      return `${file}:${linePos?.[0].line ?? 1}: ${IN_OUR_WORDS[code] ?? sentence}`;
    });
    throw new UnusableFile(told.join('\n'));
  }
  return {
    content: objectOf(document, file),
    lineOf: (field) => lineOfMember(document, field.split('.'), lines),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnusableFile(
      code === 'ENOENT' ? `${file}: there is no such file` : `${file}: it cannot be read (${code ?? ''})`,
      { cause: error },
    );
  }
}

function objectOf(document: Document, file: string): JsonObject {
  let content: JsonValue;
  try {
    content = document.toJS() as JsonValue;
  } catch (error) {
    if (error instanceof ReferenceError)
      throw new UnusableFile(`${file}:1: ${error.message}`, { cause: error });
    throw error;
  }
  if (isObject(content)) return content;
  throw new UnusableFile(`${file}:1: it holds no object with programme, question and facts`);
}

function lineOfMember(document: Document, path: readonly string[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
