import { restartForeign } from '#automations';
import { Closing, houseAutomations, houseProjections, houseRegistry } from '#house';
import {
  createEngineTables,
  hashOfRows,
  loadCheckpoint,
  type Projection,
  rebuildViews,
  type Views,
} from '#projections';
import { optionsOf } from '../options.js';
import { openStores } from '../rebuild/open-stores.js';
import { type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri rebuild [--projection <name>] [--json]

Builds the read models again from the events and says for each table whether the rows are the same as before.
Where the automations stand is left as it is, unless that is a place in other events: then they begin anew, and what
they have done before is not done again.
The server must be stopped: it holds the data folder (SHURI_DATA, default .shuri). Where SHURI_VIEWS is set, it is about
that cluster (SHURI_EVENTS, SHURI_SHARDS as for its projectors, which must be stopped); automations are left alone while
a timekeeper runs them.

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
    const closing = new Closing();
    try {
      const { store, views, areAutomationsIdle, ...fenced } = await openStores(terminal, closing);
      const before = await rowsOf(views, projections);
      const decoder = houseRegistry();
      const onProblem = () => undefined;
      const parked = await rebuildViews({ store, views, ...fenced, decoder, projections, onProblem });
      for (const now of await rowsOf(views, projections)) {
        const then = before.find(({ table }) => table === now.table);
        const result = then?.hash === now.hash ? 'identical' : 'changed';
        terminal.out(`${json ? JSON.stringify({ ...now, result }) : lineOf(now, result)}\n`);
      }
      const automations = areAutomationsIdle ? houseAutomations() : [];
      for (const automation of await restartForeign({ store, views, automations })) {
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
  await createEngineTables(views);
  const found: Rows[] = [];
  for (const projection of projections) {
    if ((await loadCheckpoint(views.reader, projection)) === undefined) continue;
    for (const table of projection.tables) {
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
