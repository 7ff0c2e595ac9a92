import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import type { AutomationEngine } from '#automations';
import { SystemClock } from '#kernel';
import { MasterDataDesk } from '#master-data';
import type { ParkedStream } from '#projections';
import { Closing } from '../../../standalone/src/closing.js';
import { buildVersion } from '../../../standalone/src/configuration.js';
import { DATA_FILES, openDataFolder } from '../../../standalone/src/data-folder.js';
import { houseRegistry } from '../../../standalone/src/house-registry.js';
import { automationsOver } from '../../../standalone/src/run-automations.js';
import { runnersOver } from '../../../standalone/src/runners.js';
import { settingsFrom, UnusableSetting } from '../../../standalone/src/settings.js';
import { optionsOf } from '../options.js';
import type { Terminal, Verb } from '../verb.js';

const USAGE = `shuri automations [--unpark] [--json]

Lists what the automations could not answer: streams that are parked for one of them, since an event that it cannot
answer, and events that are settled without an answer, because the command was refused or a person has to do it.
The server must be stopped: it holds the data folder (SHURI_DATA, default .shuri).

  --unpark  answer what was passed over of each parked stream, and follow it again; once the cause is mended
  --json    one JSON object per line
`;

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
      const engine = await openEngine(terminal, closing);
      const say = (facts: object, line: string) =>
        terminal.out(`${json ? JSON.stringify(facts) : line}\n`);
      if (unpark) return await unparkAll(engine, say);
      for (const parked of await engine.parked()) say({ what: 'parked', ...parked }, parkedLine(parked));
      for (const one of await engine.settled()) {
        const { automation, stream, revision, outcome, code, reason } = one;
        const why = `${outcome}${code === null ? '' : ` ${code}`}: ${reason}`;
        say({ what: 'settled', ...one }, `settled  ${automation}  ${stream}  revision ${revision}  ${why}`);
      }
      return 0;
    } finally {
      await closing.close();
    }
  },
};

/** The automations over the data folder, without anything running. */
async function openEngine(terminal: Terminal, closing: Closing): Promise<AutomationEngine> {
  const { dataFolder } = settingsFrom(terminal.environment);
  if (!existsSync(path.join(dataFolder, DATA_FILES.events))) {
    throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
  }
  const clock = new SystemClock();
  const notice = (sentence: string) => terminal.err(`${sentence}\n`);
  const { store, views, personal } = await openDataFolder(dataFolder, clock, closing, notice);
  const [registry, build] = [houseRegistry(), buildVersion()];
  const desk = await MasterDataDesk.open({ store, registry, clock, build });
  const terms = () => desk.terms();
  const runners = runnersOver({ store, registry, clock, personal, terms, build, cachedStreams: 0 });
  const log = pino({ level: 'silent' });
  const engine = automationsOver({ store, views, registry, runners, log });
  await engine.prepare();
  return engine;
}

async function unparkAll(
  engine: AutomationEngine,
  say: (facts: object, line: string) => void,
): Promise<number> {
  let stillParked = 0;
  for (const { projection: automation, stream } of await engine.parked()) {
    const came = await engine.unpark(automation, stream);
    const { outcome } = came;
    if (outcome === 'still-parked') stillParked += 1;
    const rest = came.outcome === 'still-parked' ? `: ${came.error}` : '';
    say({ what: outcome, automation, stream }, `${outcome}  ${automation}  ${stream}${rest}`);
  }
  return stillParked === 0 ? 0 : 1;
}

function parkedLine({ projection, stream, revision, error }: ParkedStream): string {
  return `parked   ${projection}  ${stream}  from revision ${revision} on: ${error}`;
}
