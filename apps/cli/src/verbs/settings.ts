import { settingsTable } from '#house';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri settings

Prints every setting of every program of the house as a Markdown table: its name, what applies where it is not set, which
programs read it and what it does. What a program would go by here and now, it says itself with --print-config.
`;

/** Shows which settings there are. */
export const settings: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    optionsOf(args, {});
    terminal.out(settingsTable());
    return 0;
  },
};
