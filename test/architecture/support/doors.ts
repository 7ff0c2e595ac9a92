import path from 'node:path/posix';
import ts from 'typescript';
import { importsOf } from './imports.js';
import { type Finding, type Source, treeOf } from './source.js';

const CODE = /\.(ts|mjs)$/;

/**
 * Values that a lib offers at its front door and nobody outside its `src` takes: they belong inside, or nowhere. Types may
 * stand there beside the values that speak of them.
 */
export function offeredInVain(sources: readonly Source[]): Finding[] {
  const files = new Map(sources.map((one) => [one.path, one]));
  const taken = takenAtDoors(sources.filter((one) => CODE.test(one.path)));
  return sources.flatMap(({ path: door }) => {
    const [, lib] = /^libs\/([^/]+)\/src\/index\.ts$/.exec(door) ?? [];
    if (lib === undefined || taken.has(`${lib} *`)) return [];
    return valuesOf(door, files)
      .filter((name) => !taken.has(`${lib} ${name}`))
      .map((name) => ({ path: door, complaint: `offers ${name}, which nobody outside takes` }));
  });
}

/** Each as `lib name`. */
function takenAtDoors(sources: readonly Source[]): ReadonlySet<string> {
  const all = sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier, types, values }) => {
      const lib = libBehind(source.path, specifier);
      if (lib === undefined || source.path.startsWith(`libs/${lib}/src/`)) return [];
      return [...types, ...values].map((name) => `${lib} ${name}`);
    }),
  );
  return new Set(all);
}

/** The lib whose front door is named, by its own name or by the way there, also to what was built from it. */
function libBehind(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  const target = path.join(path.dirname(file), specifier);
  return /^(?:dist\/)?libs\/([^/]+)\/src\/index\.[jt]s$/.exec(target)?.[1];
}

/** The names of all values that a file exports, whatever files they pass through. */
function valuesOf(file: string, files: ReadonlyMap<string, Source>): string[] {
  const source = files.get(file);
  if (!source) return [];
  return treeOf(source).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return declaredValues(statement);
    if (statement.isTypeOnly) return [];
    const { exportClause: clause, moduleSpecifier: from } = statement;
    if (clause && ts.isNamedExports(clause)) {
      return clause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
    }
    if (clause || !from || !ts.isStringLiteral(from)) return [];
    return valuesOf(path.join(path.dirname(file), from.text).replace(/\.js$/, '.ts'), files);
  });
}

function declaredValues(statement: ts.Statement): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
