import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { isObject, type JsonObject, type JsonValue } from '#kernel';
import { fileProblem, InvalidMasterData } from './problem.js';
import { type SourceFile, withoutMark } from './source-file.js';

/** The main file: a YAML object, and where each of its members stands. */
export interface YamlSource {
  readonly file: string;
  readonly content: JsonObject;
  /** The line of a member; of one that is missing, that of what it is missing from. */
  lineOf(path: readonly string[]): number;
}

/**
 * Reads a YAML (or JSON) file that holds one object.
 * @throws InvalidMasterData
 */
export function readYaml({ name: file, text }: SourceFile): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(withoutMark(text), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new InvalidMasterData(
      document.errors.map(({ code, linePos, message }) => {
        const [sentence = ''] = message.split(' at line ');
        const problem = code === 'DUPLICATE_KEY' ? sentence : `is no YAML: ${sentence}`;
        return fileProblem({ file, line: linePos?.[0].line ?? 1 }, null, null, problem);
      }),
    );
  }
  return {
    file,
    content: contentOf(document, file),
    lineOf: (path) => lineOfMember(document, path, lines),
  };
}

function contentOf(document: Document, file: string): JsonObject {
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) {
      throw new InvalidMasterData([fileProblem({ file, line: 1 }, null, null, `is no YAML: ${error.message}`)]);
    }
    throw error;
  }
  if (isObject(content as JsonValue)) return content as JsonObject;
  const problem = 'holds no master data: its members are revision, taxRates and programmes';
  throw new InvalidMasterData([fileProblem({ file, line: 1 }, null, null, problem)]);
}

function lineOfMember(document: Document, path: readonly string[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
