import type { AnyStateMachine } from 'xstate';
import { diagramOf } from './draw-chart.js';

/** The page that shows the diagram to newcomers. */
export const README = 'README.md';

const BEGIN = '<!-- chart: written by npm run chart -->';
const END = '<!-- end of chart -->';

/**
 * The page with the diagram between its two marks.
 * @throws Error when the marks are missing
 */
export function withDiagram(page: string, machine: AnyStateMachine): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${README} has no place for the chart: ${BEGIN} ... ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${diagramOf(machine)}\n\n${page.slice(end)}`;
}
