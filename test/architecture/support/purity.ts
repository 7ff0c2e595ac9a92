import ts from 'typescript';
import { isPure } from './pure-places.js';
import { nodesOf, type Finding, type Source } from './source.js';

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
/** Namespaces with such members: used by a member's name only, so that none of them comes in unseen. */
const HALF_AMBIENT = new Set(['Math', 'Temporal']);
/** What our own kernel offers to the edges. */
const OF_THE_KERNEL = new Set(['freshId', 'SystemClock', 'SimulatedClock']);

/** Clocks, randomness, timers and IO reached for out of thin air in code that must decide alike for ever. */
export function impurities(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => isPure(path))
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
  if (ts.isImportSpecifier(node)) {
    const { text } = node.propertyName ?? node.name;
    return OF_THE_KERNEL.has(text) ? text : undefined;
  }
  if (ts.isPropertyAccessExpression(node) || ts.isQualifiedName(node)) {
    const text = node.getText().replaceAll(/\s/g, '');
    return AMBIENT_MEMBERS.has(text) ? text : undefined;
  }
  if (ts.isIdentifier(node) && HALF_AMBIENT.has(node.text) && !isNamespaceOfMember(node)) {
    return `${node.text} as a whole`;
  }
  if (ts.isIdentifier(node) && AMBIENT.has(node.text) && !isOwnName(node)) return node.text;
  return undefined;
}

/** `Temporal` in `Temporal.PlainDate`, be it a value or a type. */
function isNamespaceOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent);
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
