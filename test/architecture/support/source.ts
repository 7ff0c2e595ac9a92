import ts from 'typescript';

/** One file as every check sees it: its path below the repository's root, with `/`, and its whole text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a check has to complain of: where, and a sentence for whoever broke the rule. */
export interface Finding {
  readonly path: string;
  readonly complaint: string;
}

/** Findings as lines, in the order a reader looks for them. */
export function asLines(findings: readonly Finding[]): string[] {
  return findings.map(({ path, complaint }) => `${path}: ${complaint}`).sort();
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a TypeScript source; parsed once however many checks look at it. */
export function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known) return known;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  trees.set(source, tree);
  return tree;
}

/** Every node of a source, outermost first. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  const waiting: ts.Node[] = [treeOf(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...node.getChildren());
  }
}

/** Planted sources for showing that a check bites: path by text. */
export function planted(files: Readonly<Record<string, string>>): Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

export function isSpec(path: string): boolean {
  return path.endsWith('.spec.ts');
}

export function isTypeScript(path: string): boolean {
  return path.endsWith('.ts');
}
