import { openClusterHouse } from '../demo/cluster-house.js';
import { openStandaloneHouse } from '../demo/demo-house.js';
import { playDemo } from '../demo/play-demo.js';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri demo [--cluster]

Plays four FRONTIER stories against the real server, over HTTP, on a simulated clock and a temporary data folder, and
prints what the server answers. Times are Tokyo time; [clauses] are those the events cite. Nothing is kept.

  --cluster   over the stores of SHURI_EVENTS and SHURI_VIEWS instead, by an api, a projector and a timekeeper; the
              stores must be empty, and keep what was played
`;

/** Plays the demo. */
export const demo: Verb = {
  usage: USAGE,
  async run(args) {
    const { cluster } = optionsOf(args, { cluster: { type: 'boolean' } });
    await playDemo(
      (line) => process.stdout.write(`${line}\n`),
      cluster === true ? (clock) => openClusterHouse(process.env, clock) : openStandaloneHouse,
    );
    return 0;
  },
};
