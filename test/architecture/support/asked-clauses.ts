import ts from 'typescript';
import { isSpec, isTypeScript, nodesOf, type Finding, type Source } from './source.js';

/** The checks of the rules look at clauses in every text; they ask none. */
const POLICY = /^libs\/policy\/src\/(?!kernel\/|checks\/)/;
/** What a clause answers when it is asked. */
const ASKED = ['when', 'ruling'];
/** Parts of the kernel that do not look which clauses stand. */
const BLIND = /\/kernel\/(weigh|clauses-in-force)\.js$/;

/** Clauses that are asked past the texts that govern: one that a later text repeals would speak all the same (D25). */
export function clausesAskedPastTexts(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => POLICY.test(path) && isTypeScript(path) && !isSpec(path))
    .flatMap((source) =>
      [...nodesOf(source)].flatMap((node) => {
        const complaint = complaintOf(node);
        return complaint === undefined ? [] : [{ path: source.path, complaint }];
      }),
    );
}

function complaintOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const from = node.moduleSpecifier.text;
    return BLIND.test(from) ? `imports ${from}: ${REASON}` : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const asked = memberCalled(node.expression);
  return asked !== undefined && ASKED.includes(asked) ? `asks .${asked}( by itself: ${REASON}` : undefined;
}

const REASON = 'only the kernel knows which clauses stand in the texts that govern';

function memberCalled(callee: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (!ts.isElementAccessExpression(callee)) return undefined;
  return ts.isStringLiteral(callee.argumentExpression) ? callee.argumentExpression.text : undefined;
}
