import { playDemo } from '../demo/play-demo.js';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri demo

Plays four FRONTIER stories against the real server, over HTTP, on a simulated clock and a temporary data folder, and
prints what the server answers. Times are Tokyo time; [clauses] are those the events cite. Nothing is kept.
`;

/** Plays the demo. */
export const demo: Verb = {
  usage: USAGE,
  async run(args) {
    optionsOf(args, {});
    await playDemo((line) => process.stdout.write(`${line}\n`));
    return 0;
  },
};
