import ts from 'typescript';
import { nodesOf, type Source } from './source.js';

/** One import (or re-export, dynamic import, import type) of a source. */
export interface Import {
  /** As written: `#kernel`, `./fold.js`, `node:fs`. */
  readonly specifier: string;
  /** The names taken as types, before any renaming: gone after compilation. `*` is the whole module. */
  readonly types: readonly string[];
  /** The names taken as values: the other module is loaded for them. `*` is the whole module. */
  readonly values: readonly string[];
}

/** Every import of a TypeScript source, wherever it stands. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(source)) {
    const one = asImport(node);
    if (one) found.push(one);
  }
  return found;
}

function asImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return declared(node);
  if (ts.isExportDeclaration(node)) return reExported(node);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return whole(textOf(node.argument.literal), true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return loaded(node);
  }
  return undefined;
}

/** `const { a } = await import('…')` takes what it names; however else a module is loaded, it is taken whole. */
function loaded(node: ts.CallExpression): Import | undefined {
  const specifier = textOf(node.arguments[0]);
  const binding = ts.isAwaitExpression(node.parent) ? node.parent.parent : undefined;
  if (!binding || !ts.isVariableDeclaration(binding) || !ts.isObjectBindingPattern(binding.name)) {
    return whole(specifier, false);
  }
  const names = binding.name.elements.map((one) => (one.propertyName ?? one.name).getText());
  return named(
    specifier,
    names.map((name) => ({ name, isType: false })),
  );
}

function declared(node: ts.ImportDeclaration): Import | undefined {
  const specifier = textOf(node.moduleSpecifier);
  const clause = node.importClause;
  if (!clause) return whole(specifier, false);
  const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const { namedBindings } = clause;
  if (namedBindings && !ts.isNamedImports(namedBindings)) return whole(specifier, typeOnly);
  const fromDefault = clause.name ? [{ name: 'default', isType: typeOnly }] : [];
  return named(specifier, [
    ...fromDefault,
    ...(namedBindings?.elements ?? []).map((one) => taken(one, typeOnly)),
  ]);
}

function reExported(node: ts.ExportDeclaration): Import | undefined {
  const specifier = textOf(node.moduleSpecifier);
  const { exportClause } = node;
  if (!exportClause || !ts.isNamedExports(exportClause)) return whole(specifier, node.isTypeOnly);
  return named(
    specifier,
    exportClause.elements.map((one) => taken(one, node.isTypeOnly)),
  );
}

interface Taken {
  readonly name: string;
  readonly isType: boolean;
}

function taken(element: ts.ImportSpecifier | ts.ExportSpecifier, allAreTypes: boolean): Taken {
  return { name: (element.propertyName ?? element.name).text, isType: allAreTypes || element.isTypeOnly };
}

function named(specifier: string | undefined, all: readonly Taken[]): Import | undefined {
  if (specifier === undefined) return undefined;
  const types = all.filter(({ isType }) => isType).map(({ name }) => name);
  const values = all.filter(({ isType }) => !isType).map(({ name }) => name);
  return { specifier, types, values };
}

function whole(specifier: string | undefined, typeOnly: boolean): Import | undefined {
  return named(specifier, [{ name: '*', isType: typeOnly }]);
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}
