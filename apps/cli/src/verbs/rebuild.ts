import { existsSync } from 'node:fs';
import path from 'node:path';
import { restartForeign } from '#automations';
import {
  Closing,
  houseAutomations,
  houseProjections,
  houseRegistry,
  settingsFrom,
  UnusableSetting,
} from '#house';
import { SystemClock } from '#kernel';
import { hashOfRows, type Projection, rebuildViews, type Views } from '#projections';
import { DATA_FILES, openDataFolder } from '../../../standalone/src/data-folder.js';
import { optionsOf } from '../options.js';
import { type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri rebuild [--projection <name>] [--json]

Builds the read models again from the events and says for each table whether the rows are the same as before.
Where the automations stand is left as it is, unless that is a place in other events: then they begin anew, and what
they have done before is not done again.
The server must be stopped: it holds the data folder (SHURI_DATA, default .shuri).

  --projection  only this one: ${names().join(', ')}
  --json        one JSON object per table
`;

/** What a table holds: how many rows, and their hash. */
interface Rows {
  readonly table: string;
  readonly rows: number;
  readonly hash: string;
}

/** Builds read models again. Exit code 1 when a stream could not be applied. */
export const rebuild: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { projection, json } = optionsOf(args, {
      projection: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const projections = houseProjections().filter(
      ({ name }) => projection === undefined || name === projection,
    );
    if (projections.length === 0) throw new WrongUsage(`--projection is one of ${names().join(', ')}`);
    const { dataFolder } = settingsFrom(terminal.environment);
    if (!existsSync(path.join(dataFolder, DATA_FILES.events))) {
      throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
    }
    const closing = new Closing();
    try {
      const notice = (sentence: string) => terminal.err(`${sentence}\n`);
      const { store, views } = await openDataFolder(dataFolder, new SystemClock(), closing, notice);
      const before = await rowsOf(views, projections);
      const decoder = houseRegistry();
      const parked = await rebuildViews({ store, views, decoder, projections, onProblem: () => undefined });
      for (const now of await rowsOf(views, projections)) {
        const then = before.find(({ table }) => table === now.table);
        const result = then?.hash === now.hash ? 'identical' : 'changed';
        terminal.out(`${json ? JSON.stringify({ ...now, result }) : lineOf(now, result)}\n`);
      }
      for (const automation of await restartForeign({ store, views, automations: houseAutomations() })) {
        terminal.err(`${automation} begins at the first event: where it stood was a place in other events\n`);
      }
      for (const { projection: name, stream, revision, error } of parked) {
        terminal.err(`${name} does not follow ${stream} from revision ${revision} on: ${error}\n`);
      }
      return parked.length === 0 ? 0 : 1;
    } finally {
      await closing.close();
    }
  },
};

function names(): readonly string[] {
  return houseProjections().map(({ name }) => name);
}

function lineOf({ table, rows, hash }: Rows, result: string): string {
  return `${table.padEnd(20)} ${String(rows).padStart(8)} rows  ${hash}  ${result}`;
}

/** Tables that were never created are left out. */
async function rowsOf(views: Views, projections: readonly Projection[]): Promise<readonly Rows[]> {
  const existing = new Set((await views.reader.introspection.getTables()).map(({ name }) => name));
  const found: Rows[] = [];
  for (const projection of projections) {
    for (const table of projection.tables.filter(({ name }) => existing.has(name))) {
      const { count } = await views.reader
        .withTables<Record<string, object>>()
        .selectFrom(table.name)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const hash = await hashOfRows(views.reader, { ...projection, tables: [table] });
      found.push({ table: table.name, rows: count, hash });
    }
  }
  return found;
}
