import { tokyoDateOf } from '#civil-time';
import { Closing } from '#house';
import { SystemClock } from '#kernel';
import { clientOfHouse } from '../client-of-house.js';
import type { HttpClient } from '../demo/http-client.js';
import { text } from '../demo/reading.js';
import type { Step } from '../demo/story.js';
import { optionsOf } from '../options.js';
import { sampleCases } from '../seed/sample-cases.js';
import type { Terminal, Verb } from '../verb.js';

const USAGE = `shuri seed

Opens five sample cases at different stages on the running server (HOST, PORT, SHURI_DATA as for npm start; of a cluster
PORT of its api, SHURI_VIEWS or SHURI_PERSONAL, SHURI_TOKEN_KEY), over HTTP,
so that there is something to look at. They need the example configuration.
`;

/** Fills a running server with sample cases. */
export const seed: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    optionsOf(args, {});
    const closing = new Closing();
    try {
      return await seedOver(await clientOfHouse(terminal, closing), terminal);
    } finally {
      await closing.close();
    }
  },
};

async function seedOver(http: HttpClient, terminal: Terminal): Promise<number> {
  for (const steps of sampleCases(tokyoDateOf(new SystemClock().now()))) {
    const number = await playNow(steps, http, terminal);
    if (number === undefined) return 1;
    const { body } = await http.get({ id: 'desk-1', role: 'front-desk' }, `/v1/repair-cases/${number}`);
    terminal.out(`${text(body['shownNumber'])}  ${text(body['stage'])}\n`);
  }
  return 0;
}

/** Sends the steps one after the other; undefined, with a sentence said, when one does not go through. */
async function playNow(
  steps: readonly Step[],
  http: HttpClient,
  terminal: Terminal,
): Promise<string | undefined> {
  let number: string | undefined;
  for (const step of steps) {
    if (step.kind === 'wait') continue;
    const path = number === undefined ? '/v1/repair-cases' : `/v1/repair-cases/${number}/${step.do}`;
    const { status, body } = await http.post(step.as, path, step.with);
    if (status >= 300) {
      terminal.err(`${step.do} did not go through: ${text(body['detail'])}\n`);
      return undefined;
    }
    number ??= text(body['number']);
  }
  return number;
}
