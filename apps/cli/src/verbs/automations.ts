import { Closing } from '#house';
import type { AutomationsDesk, Parked } from '../automations/automations-desk.js';
import { ServerRefused } from '../automations/automations-of-server.js';
import { openAutomations } from '../automations/open-automations.js';
import { optionsOf } from '../options.js';
import type { Verb } from '../verb.js';

const USAGE = `shuri automations [--unpark] [--json]

Lists what the automations could not answer: streams that are parked for one of them, since an event that it cannot
answer, and events that are settled without an answer, because the command was refused or a person has to do it.
It asks the running server (HOST, PORT, SHURI_DATA as for npm start); where none runs, it opens the data folder itself.

  --unpark  answer what was passed over of each parked stream, and follow it again; once the cause is mended
  --json    one JSON object per line
`;

type Say = (facts: object, line: string) => void;

/** Shows and unparks what automations left. Exit code 1 when a stream stays parked after `--unpark`. */
export const automations: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { unpark, json } = optionsOf(args, {
      unpark: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const closing = new Closing();
    try {
      const desk = await openAutomations(terminal, closing);
      const say: Say = (facts, line) => terminal.out(`${json ? JSON.stringify(facts) : line}\n`);
      return unpark ? await unparkAll(desk, say) : await list(desk, say);
    } catch (error) {
      if (!(error instanceof ServerRefused)) throw error;
      terminal.err(`${error.message}\n`);
      return 1;
    } finally {
      await closing.close();
    }
  },
};

async function list(desk: AutomationsDesk, say: Say): Promise<number> {
  const { parked, settled } = await desk.left();
  for (const one of parked) say({ what: 'parked', ...one }, parkedLine(one));
  for (const one of settled) {
    const { automation, stream, revision, outcome, code, reason } = one;
    const why = `${outcome}${code === null ? '' : ` ${code}`}: ${reason}`;
    say({ what: 'settled', ...one }, `settled  ${automation}  ${stream}  revision ${revision}  ${why}`);
  }
  return 0;
}

async function unparkAll(desk: AutomationsDesk, say: Say): Promise<number> {
  let stillParked = 0;
  for (const { automation, stream } of (await desk.left()).parked) {
    const { outcome, error } = await desk.unpark(automation, stream);
    if (outcome === 'still-parked') stillParked += 1;
    const rest = error === null ? '' : `: ${error}`;
    say({ what: outcome, automation, stream }, `${outcome}  ${automation}  ${stream}${rest}`);
  }
  return stillParked === 0 ? 0 : 1;
}

function parkedLine({ automation, stream, revision, error }: Parked): string {
  return `parked   ${automation}  ${stream}  from revision ${revision} on: ${error}`;
}
