import ts from 'typescript';
import { isSpec, isTypeScript, nodesOf, type Finding, type Source } from './source.js';

/** Where nothing may be known but the arguments: periods, regulations, decisions, folds. */
const PURE =
  /^libs\/(civil-time|policy)\/|^libs\/(repair-case|registration)\/src\/(decider\/|write\/.*\.decide\.ts$)/;

const AMBIENT = new Set([
  'Date',
  'globalThis',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'process',
  'console',
]);
const AMBIENT_MEMBERS = new Set(['Math.random', 'Temporal.Now']);

/** Clocks, randomness, timers and IO reached for out of thin air in code that must decide alike for ever. */
export function impurities(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => PURE.test(path) && isTypeScript(path) && !isSpec(path))
    .flatMap((source) =>
      [...nodesOf(source)].flatMap((node) => {
        const used = ambient(node);
        return used === undefined ? [] : [{ path: source.path, complaint: `uses ${used}: ${REASON}` }];
      }),
    );
}

const REASON = 'time, chance and the outside world arrive as arguments';

function ambient(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) && isModuleName(node) && /^(node:|@nestjs\/)/.test(node.text))
    return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isQualifiedName(node)) {
    const text = node.getText().replaceAll(/\s/g, '');
    return AMBIENT_MEMBERS.has(text) ? text : undefined;
  }
  if (ts.isIdentifier(node) && AMBIENT.has(node.text) && !isOwnName(node)) return node.text;
  return undefined;
}

function isModuleName({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

/** A member called like an ambient thing (`timeline.process`, `{ fetch: … }`) is not that thing. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}
