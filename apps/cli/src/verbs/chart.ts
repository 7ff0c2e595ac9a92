import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#house';
import { caseChart } from '#repair-case';
import { CHART_FILE, drawChart } from '../chart/draw-chart.js';
import { README, withDiagram } from '../chart/readme-diagram.js';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri chart [--check]

Draws the state machine of a repair case into ${CHART_FILE} and ${README}.

  --check  writes nothing; exit code 1 when a drawing is out of date
`;

/** Draws the chart. */
export const chart: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { check } = optionsOf(args, { check: { type: 'boolean', default: false } });
    const stale = drawings().filter(({ file, drawn }) => textOf(file) !== drawn);
    if (!check) {
      for (const { file, drawn } of stale) writeFileSync(fileIn(file), drawn);
      terminal.out(`${CHART_FILE} and ${README} show the chart.\n`);
      return 0;
    }
    for (const { file } of stale) terminal.err(`${file} is out of date: run \`npm run chart\`.\n`);
    return stale.length === 0 ? 0 : 1;
  },
};

/** What each file should hold. */
function drawings(): readonly { readonly file: string; readonly drawn: string }[] {
  return [
    { file: CHART_FILE, drawn: drawChart(caseChart) },
    { file: README, drawn: withDiagram(textOf(README), caseChart) },
  ];
}

/** What a file holds now; nothing when it is not there. */
function textOf(file: string): string {
  return existsSync(fileIn(file)) ? readFileSync(fileIn(file), 'utf8') : '';
}

function fileIn(file: string): string {
  return path.join(projectRoot(), file);
}
