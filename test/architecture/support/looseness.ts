import ts from 'typescript';
import { isTypeScript, nodesOf, type Finding, type Source } from './source.js';

/** `any` in a source: from there on the compiler believes everything. */
export function anyTypes(sources: readonly Source[]): Finding[] {
  return product(sources).flatMap((source) =>
    [...nodesOf(source)]
      .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
      .map((node) => ({ path: source.path, complaint: `says any: ${lineOf(node)}` })),
  );
}

/** Default exports have no name of their own, so each importer gives the thing another one. */
export function defaultExports(sources: readonly Source[]): Finding[] {
  return product(sources).flatMap((source) =>
    [...nodesOf(source)].filter(isDefaultExport).map((node) => ({
      path: source.path,
      complaint: `exports a default: ${lineOf(node)}`,
    })),
  );
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) && hasDefault(node);
}

function hasDefault({ modifiers }: ts.ClassDeclaration | ts.FunctionDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function lineOf(node: ts.Node): string {
  const tree = node.getSourceFile();
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
  return (tree.text.split('\n')[line] ?? '').trim();
}

function product(sources: readonly Source[]): Source[] {
  return sources.filter(({ path }) => /^(apps|libs)\//.test(path) && isTypeScript(path));
}

/** What each leftover looks like. Spelled with a bracket so that this list is not a finding of itself. */
const LEFTOVERS: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  ['a silenced compiler', /@[t]s-(ignore|expect-error|nocheck)/],
  ['a silenced linter', /(eslint|oxlint|biome)-[d]isable|prettier-[i]gnore/],
  ['work left for later', /\b(T[O]DO|F[I]XME|XX[X])\b/],
  ['a test that shuts out the others', /\b(it|test|describe)(\.\w+)*\.[o]nly\b|\bf(it|describe)\(/],
  ['a test that does not run', /\b(it|test|describe)(\.\w+)*\.([s]kip|[t]odo)\b|\bx(it|test|describe)\(/],
];

/** Silenced checks, postponed work and narrowed test runs, anywhere in our own code. */
export function leftovers(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => /^(apps|libs|test|infra)\/.*\.(ts|mjs|js)$/.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) =>
        LEFTOVERS.filter(([, pattern]) => pattern.test(line)).map(([what]) => ({
          path,
          complaint: `holds ${what}: ${line.trim()}`,
        })),
      ),
    );
}

/** Worked acceptance cases named in the product: it would know what it is examined by. */
export function workedCaseIds(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => /^(apps|libs)\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bC-(?:FR|FW|IP|PN|SR|X)-\d+/g)].map(([id]) => ({
        path,
        complaint: `names the worked case ${id}, which belongs under test/`,
      })),
    );
}
