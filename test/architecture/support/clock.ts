import ts from 'typescript';
import { isSpec, isTypeScript, nodesOf, type Finding, type Source } from './source.js';

/** Who may ask what time it is (D23); the embedded store stamps its own time of writing (D6). */
const READERS = /^libs\/(kernel|commanding|deadlines|access|telemetry)\/|^libs\/event-store\/src\/sqlite\//;
const LIB = /^libs\/[^/]+\/src\//;
const CLOCKS = ['SystemClock', 'SimulatedClock'];

/** Libs that ask a clock although the moment should be handed to them, or that bring a clock of their own. */
export function clockMisuse(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => LIB.test(path) && isTypeScript(path) && !isSpec(path))
    .flatMap((source) =>
      [...nodesOf(source)].flatMap((node) => {
        const complaint = complaintOf(source.path, node);
        return complaint === undefined ? [] : [{ path: source.path, complaint }];
      }),
    );
}

function complaintOf(path: string, node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && CLOCKS.includes(node.expression.getText())) {
    return `makes a ${node.expression.getText()}: only apps provide the clock`;
  }
  if (READERS.test(path) || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) {
    return undefined;
  }
  return node.expression.name.text === 'now' ? 'asks a clock: the moment is handed to it' : undefined;
}
