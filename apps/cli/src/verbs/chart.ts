import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseChart } from '#repair-case';
import { projectRoot } from '../../../standalone/src/project-root.js';
import { CHART_FILE, drawChart } from '../chart/draw-chart.js';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri chart [--check]

Draws the state machine of a repair case into ${CHART_FILE}.

  --check  writes nothing; exit code 1 when the drawing is out of date
`;

/** Draws the chart. */
export const chart: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { check } = optionsOf(args, { check: { type: 'boolean', default: false } });
    const file = path.join(projectRoot(), CHART_FILE);
    const drawing = drawChart(caseChart);
    if (!check) {
      writeFileSync(file, drawing);
      terminal.out(`${CHART_FILE} is drawn.\n`);
      return 0;
    }
    if (textOf(file) === drawing) return 0;
    terminal.err(`${CHART_FILE} is out of date: run \`npm run chart\`.\n`);
    return 1;
  },
};

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
