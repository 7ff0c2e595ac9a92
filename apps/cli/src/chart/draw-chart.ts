import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** Where the drawing of the repair case lies, from the project's own folder. */
export const CHART_FILE = 'libs/repair-case/case-chart.md';

/** The machine as a page with a Mermaid state diagram: generated, so that it never says anything else. */
export function drawChart(machine: AnyStateMachine): string {
  const parallel = Object.values(machine.root.states).filter(({ type }) => type === 'parallel');
  return [
    `# The chart of a ${machine.id.replaceAll('-', ' ')}`,
    '',
    'Generated from the machine by `npm run chart`; do not edit.',
    '',
    diagramOf(machine),
    ...parallel.flatMap(staying),
    '',
  ].join('\n');
}

/** The state diagram alone, as a Mermaid code block. */
export function diagramOf(machine: AnyStateMachine): string {
  return ['```mermaid', 'stateDiagram-v2', ...regionOf(machine.root, '  '), '```'].join('\n');
}

/** The states below a node and the arrows between them; parallel regions side by side. */
function regionOf(node: AnyStateNode, indent: string): string[] {
  const children = Object.values(node.states);
  if (node.type === 'parallel') {
    return children.flatMap((region, index) => [
      ...(index === 0 ? [] : [`${indent}--`]),
      ...regionOf(region, indent),
    ]);
  }
  const initial = node.initial.target.map((target) => `${indent}[*] --> ${idOf(target)}`);
  return [
    ...children.flatMap((child) => declared(child, indent)),
    ...initial,
    ...children.flatMap((child) => arrows(child, indent)),
  ];
}

function declared(node: AnyStateNode, indent: string): string[] {
  const name = `${indent}state "${node.key}" as ${idOf(node)}`;
  if (Object.keys(node.states).length === 0) return [name];
  return [`${name} {`, ...regionOf(node, `${indent}  `), `${indent}}`];
}

/** One arrow per pair of states; the events that lead over it one below the other. */
function arrows(node: AnyStateNode, indent: string): string[] {
  const byTarget = new Map<string, string[]>();
  for (const [event, transitions] of node.transitions) {
    for (const target of transitions.flatMap((transition) => transition.target ?? [])) {
      byTarget.set(idOf(target), [...(byTarget.get(idOf(target)) ?? []), event]);
    }
  }
  return [...byTarget].map(
    ([target, events]) => `${indent}${idOf(node)} --> ${target}: ${events.join('<br/>')}`,
  );
}

/** Events that are recorded where they happen and move nothing. */
function staying(node: AnyStateNode): string[] {
  const events = [...node.transitions]
    .filter(([, transitions]) => transitions.every(({ target }) => target === undefined))
    .map(([event]) => `- \`${event}\``);
  return events.length === 0 ? [] : ['', `Recorded while \`${node.key}\`, moving no region:`, '', ...events];
}

function idOf(node: AnyStateNode): string {
  return node.path.join('_').replaceAll('-', '_');
}
