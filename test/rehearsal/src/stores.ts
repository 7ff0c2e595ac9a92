import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { PASSWORD, startPostgres, USER } from '../../support/postgres/server.js';

/** The stores of a rehearsal, by URL. */
export interface Stores {
  readonly events: string;
  readonly views: string;
  readonly emptyViews: string;
  /** What the events lie in, for people. */
  readonly shown: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, and the server of EVENTSTOREDB_URL or else a stand-in as a process of its own. */
export async function startStores(): Promise<Stores> {
  const postgres = await startPostgres({ port: 0, durable: false });
  const server = `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${postgres.port}`;
  await created(`${server}/postgres`, ['views', 'rebuilt']);
  const events = await startEvents(process.env['EVENTSTOREDB_URL']);
  return {
    events: events.url,
    shown: events.shown,
    views: `${server}/views`,
    emptyViews: `${server}/rebuilt`,
    stop: async () => {
      events.stop();
      await postgres.stop();
    },
  };
}

async function created(url: string, databases: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const name of databases) await client.query(`create database ${name}`);
  await client.end();
}

async function startEvents(real: string | undefined) {
  if (real !== undefined && real !== '')
    return { url: real, shown: 'the server of EVENTSTOREDB_URL', stop: () => undefined };
  const script = join(import.meta.dirname, '../../support/eventstoredb/run.mjs');
  const child = spawn(process.execPath, ['--no-warnings', script, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => {
      const found = /esdb:\S+/.exec(said.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('the stand-in did not start')));
  });
  return { url, shown: 'the stand-in', stop: () => void child.kill() };
}
