import { type Document, type ErrorCode, isNode, LineCounter, parseDocument } from 'yaml';
import { holdsHalfAPair, isObject, type JsonObject, type JsonValue, placeWhere } from '#kernel';
import { fileProblem, InvalidMasterData } from './problem.js';
import { type SourceFile, strangeCharacter, withoutMark } from './source-file.js';

/** The main file: a YAML object, and where each of its members stands. */
export interface YamlSource {
  readonly file: string;
  readonly content: JsonObject;
  /** The line of a member; of one that is missing, that of what it is missing from. */
  lineOf(path: readonly string[]): number;
}

const TOO_DEEP = 'it is nested too deeply';

/** What YAML's own reader says to programmers. */
const IN_OUR_WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'a line is indented otherwise than those it belongs to',
  MULTIPLE_DOCS: 'it holds more than one document',
  NON_STRING_KEY: 'a name must be a text',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: 'a tab stands where a line is indented: use blanks',
};

/**
 * Reads a YAML (or JSON) file that holds one object.
 * @throws InvalidMasterData
 */
export function readYaml({ name: file, text }: SourceFile): YamlSource {
  const lines = new LineCounter();
  const strange = strangeCharacter(text);
  if (strange !== undefined)
    throw new InvalidMasterData([fileProblem({ file, line: strange.line }, null, null, strange.problem)]);
  const document = parseDocument(withoutMark(text), { lineCounter: lines, stringKeys: true });
  // What the reader only warns of, such as an unknown tag, it reads as something else than was written.
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    throw new InvalidMasterData(
      wrong.map(({ code, linePos, message }) => {
        const [sentence = ''] = message.split(' at line ');
        const problem = code === 'DUPLICATE_KEY' ? sentence : `is no YAML: ${IN_OUR_WORDS[code] ?? sentence}`;
        return fileProblem({ file, line: linePos?.[0].line ?? 1 }, null, null, problem);
      }),
    );
  }
  const lineOf = (path: readonly string[]) => lineOfMember(document, path, lines);
  const content = contentOf(document, file);
  refuseUnstorable(content, file, lineOf);
  return { file, content, lineOf };
}

/** Characters that no store keeps, and what refuses them. YAML can write them as escapes. */
const UNSTORABLE: readonly (readonly [what: string, isIn: (text: string) => boolean])[] = [
  ['the character U+0000', (text) => text.includes('\0')],
  ['half a surrogate pair', holdsHalfAPair],
];

function refuseUnstorable(content: JsonObject, file: string, lineOf: YamlSource['lineOf']): void {
  const problems = UNSTORABLE.flatMap(([what, isIn]) => {
    const place = placeWhere(content, isIn);
    if (place === undefined) return [];
    const line = lineOf(place.split('.'));
    return [fileProblem({ file, line }, null, place === '' ? null : place, `must not hold ${what}`)];
  });
  if (problems.length > 0) throw new InvalidMasterData(problems);
}

function contentOf(document: Document, file: string): JsonObject {
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw noYaml(file, aliasInOurWords(error.message));
  }
  if (isCircular(content)) throw noYaml(file, 'an alias stands within what it names');
  if (isObject(content as JsonValue)) return content as JsonObject;
  const problem = 'holds no master data: its members are revision, taxRates and programmes';
  throw new InvalidMasterData([fileProblem({ file, line: 1 }, null, null, problem)]);
}

function noYaml(file: string, why: string): InvalidMasterData {
  return new InvalidMasterData([fileProblem({ file, line: 1 }, null, null, `is no YAML: ${why}`)]);
}

/** What the reader says of an alias that it does not resolve; it has no code for either. */
function aliasInOurWords(message: string): string {
  const [, name] = /^Unresolved alias .*: (.+)$/s.exec(message) ?? [];
  return name === undefined
    ? 'its aliases stand for more than a file may hold'
    : `nothing before the alias ${name} has that name`;
}

function isCircular(content: unknown): boolean {
  try {
    JSON.stringify(content);
    return false;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

function lineOfMember(document: Document, path: readonly string[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
