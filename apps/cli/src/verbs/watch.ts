import { Closing } from '#house';
import type { JsonObject } from '#kernel';
import { parseCaseNumber, showCaseNumber } from '#repair-case';
import { reachHouse } from '../client-of-house.js';
import { text } from '../demo/reading.js';
import { optionsOf } from '../options.js';
import { type Terminal, type Verb, WrongUsage } from '../verb.js';
import { NotWatched, watched } from '../watch/watching.js';

const USAGE = `shuri watch [--case <number>] [--lines <count>] [--json]

Prints a line for each event of a case as it happens on the running server (HOST, PORT, SHURI_DATA as for npm start; of a
cluster PORT of its api, SHURI_VIEWS or SHURI_PERSONAL, SHURI_TOKEN_KEY):
when (Asia/Tokyo), which case, what, and the role of whoever did it. It goes on by itself after the server was away, and
misses nothing meanwhile. Ctrl-C ends it.

  --case   only this case
  --lines  end after so many lines
  --json   one JSON object per line, with the position in the log
`;

/** Prints what happens to cases. Exit code 1 when the server does not let itself be watched. */
export const watch: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const {
      case: number,
      lines,
      json,
    } = optionsOf(args, {
      case: { type: 'string' },
      lines: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const path = number === undefined ? '' : `/${numberFrom(number)}`;
    let left = lines === undefined ? Infinity : countFrom(lines);
    const closing = new Closing();
    try {
      for await (const { event, data } of watched(await watchingOf(path, terminal, closing))) {
        if (event !== 'recorded') continue;
        terminal.out(`${json ? data : lineOf(JSON.parse(data) as JsonObject)}\n`);
        left -= 1;
        if (left === 0) break;
      }
      return 0;
    } catch (error) {
      if (!(error instanceof NotWatched)) throw error;
      terminal.err(`${error.message}\n`);
      return 1;
    } finally {
      await closing.close();
    }
  },
};

async function watchingOf(path: string, terminal: Terminal, closing: Closing) {
  const notice = (line: string) => terminal.err(`${line}\n`);
  const { url, tokens } = await reachHouse(terminal, closing);
  return {
    url: `${url}/v1/repair-cases${path}/live`,
    token: () => tokens.issue({ subject: 'watch', role: 'auditor', siteId: 'main' }),
    notice,
  };
}

function lineOf(event: JsonObject): string {
  const when = Temporal.Instant.from(text(event['recordedAt'])).toZonedDateTimeISO('Asia/Tokyo');
  const moment = when.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  return [moment, showCaseNumber(text(event['number'])), text(event['event']), text(event['role'])].join(
    '  ',
  );
}

function numberFrom(given: string): string {
  const number = parseCaseNumber(given);
  if (number === undefined) throw new WrongUsage(`${JSON.stringify(given)} is no case number.`);
  return number;
}

function countFrom(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count > 0) return count;
  throw new WrongUsage('--lines takes a whole number from 1.');
}
