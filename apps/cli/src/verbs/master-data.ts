import { Closing } from '#house';
import type { JsonObject } from '#kernel';
import { rowCount, type TableChange } from '#master-data';
import { clientOfHouse } from '../client-of-house.js';
import type { HttpClient } from '../demo/http-client.js';
import { text } from '../demo/reading.js';
import { changesInWords } from '../master-data/changes-in-words.js';
import { readTables, type TablesFiles, UnusableTables } from '../master-data/tables-files.js';
import { fileAndOptionsOf } from '../options.js';
import { type Terminal, type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri master-data check <path>
shuri master-data publish <path> [--dry-run]

Checks tables of master data, or brings them into force on the running server (HOST, PORT, SHURI_DATA as for npm start;
of a cluster PORT of its api, SHURI_VIEWS or SHURI_PERSONAL, SHURI_TOKEN_KEY).
The path is a YAML file, or a folder with a master-data.yaml. Tables may stand in CSV files (UTF-8) beside it:

  revision: 2026-11                  # a new one for each publication
  programmes:
    frontier:
      models: { csv: models.csv }    # columns: model, warrantyMonths, device, …
      paymentPoint: before-hand-back
      highPrice: null                # not set any more: a person decides

Tables that the file leaves out stay as they are. One bad line, and nothing is published; every problem is named by file
and line.

  --dry-run  only say what would change
`;

const ROUTE = '/v1/master-data';
const OWNER = { id: 'policy-owner', role: 'policy-owner' } as const;

/** Checks and publishes tables. Exit code 1 when they cannot be used, or the server does not take them. */
export const masterData: Verb = {
  usage: USAGE,
  async run([action, ...args], terminal) {
    if (action !== 'check' && action !== 'publish')
      throw new WrongUsage('It is check or publish, and a path.');
    const { file, options } = fileAndOptionsOf(args, { 'dry-run': { type: 'boolean', default: false } });
    const dryRun = options['dry-run'];
    if (dryRun && action === 'check') throw new WrongUsage('--dry-run belongs to publish');
    try {
      const tables = readTables(file);
      return action === 'check' ? tell(tables, terminal) : await publish(tables, dryRun, terminal);
    } catch (error) {
      if (!(error instanceof UnusableTables)) throw error;
      terminal.err(`${error.message}\n`);
      return 1;
    }
  },
};

function tell({ stated: { revision, tables } }: TablesFiles, terminal: Terminal): number {
  for (const [table, content] of tables) {
    const rows = rowCount(content);
    const size = content === null ? 'not set any more' : `${rows} ${rows === 1 ? 'row' : 'rows'}`;
    terminal.out(`${table}: ${size}\n`);
  }
  terminal.out(`Revision ${revision} is sound. Nothing was published.\n`);
  return 0;
}

async function publish(tables: TablesFiles, dryRun: boolean, terminal: Terminal): Promise<number> {
  const closing = new Closing();
  try {
    return await publishOver(await clientOfHouse(terminal, closing), tables, dryRun, terminal);
  } finally {
    await closing.close();
  }
}

async function publishOver(
  http: HttpClient,
  tables: TablesFiles,
  dryRun: boolean,
  terminal: Terminal,
): Promise<number> {
  const body = { files: tables.files.map(({ name, text: content }) => ({ name, text: content })) };
  const seen = await http.post(OWNER, `${ROUTE}?dryRun=true`, body);
  if (seen.status >= 300) return refused(seen, terminal);
  const changes = seen.body['changes'] as unknown as readonly TableChange[];
  for (const line of changesInWords(changes)) terminal.out(`${line}\n`);
  if (dryRun || changes.length === 0) return 0;
  // What was shown is what is published: if another publication came between, the server says so.
  const ifMatch: Record<string, string> = { 'if-match': `"${text(seen.body['revision'])}"` };
  const done = await http.post(OWNER, ROUTE, body, ifMatch);
  if (done.status >= 300) return refused(done, terminal);
  terminal.out(`Revision ${tables.stated.revision} is published.\n`);
  return 0;
}

function refused({ body }: { readonly body: JsonObject }, terminal: Terminal): number {
  terminal.err(`${text(body['detail'])}\nNothing was published.\n`);
  return 1;
}
