import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { eventually } from '../eventually.js';

/** A database of a spec's own on the server that all specs of a run share. */
export interface TestDatabase {
  /** As the superuser. */
  readonly url: string;
  readonly name: string;
  /** Runs a statement as the superuser, from outside. */
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** A user of his own, who can be shut out of the server at once and for good, as by a dead machine. */
  mortal(): Promise<{ readonly url: string; die(): Promise<void> }>;
  /** Cuts every connection to the database and lets nobody in, until the answer is called. */
  takeAway(): Promise<() => Promise<void>>;
  /** Drops the database and cuts whoever is connected. */
  drop(): Promise<void>;
}

let created = 0;
/** What the server's process says on stderr, also when it cannot start. */
const FAILURE = 'postgres.failure';

/** Creates an empty database; the first spec of a run starts the server. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverOfTheRun();
  const name = `spec_${process.pid}_${(created += 1)}_${process.hrtime.bigint().toString(36)}`;
  await asked(server, 'postgres', `create database ${name}`);
  return {
    url: urlOf(server, name),
    name,
    run: (statement) => asked(server, name, statement),
    mortal: async () => {
      const user = `mortal_${(created += 1)}_${name}`;
      const ask = (statement: string) => asked(server, 'postgres', statement);
      await ask(`create role ${user} superuser login password 'mortal'`);
      const url = new URL(urlOf(server, name));
      url.username = user;
      url.password = 'mortal';
      return {
        url: url.toString(),
        die: async () => {
          await ask(`alter role ${user} nologin`);
          await ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${user}'`);
        },
      };
    },
    takeAway: async () => {
      const ask = (statement: string) => asked(server, 'postgres', statement);
      await ask(`alter database ${name} with allow_connections false`);
      await ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      return async () => {
        await ask(`alter database ${name} with allow_connections true`);
      };
    },
    drop: async () => {
      await asked(server, 'postgres', `drop database if exists ${name} with (force)`);
    },
  };
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function asked(server: string, database: string, statement: string) {
  const client = new Client({ connectionString: urlOf(server, database) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The URL of the run's server. Workers are processes of their own: whoever makes the folder first starts it. */
async function serverOfTheRun(): Promise<string> {
  const folder = process.env['SHURI_TEST_RUN'] ?? '';
  const place = path.join(folder, 'postgres.url');
  if (isFirst(path.join(folder, 'postgres'))) start(folder, place);
  await eventually('PostgreSQL has started', async () => {
    const failure = path.join(folder, FAILURE);
    const said = existsSync(failure) ? readFileSync(failure, 'utf8') : '';
    // A warning of Node's, about a certificate of the machine or the like, is none.
    if (said.includes('PostgreSQL did not start')) throw new Error(said);
    return existsSync(place);
  });
  return readFileSync(place, 'utf8');
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function start(folder: string, place: string): void {
  const by = process.env['SHURI_TEST_RUN_BY'] ?? '';
  const main = path.join(import.meta.dirname, 'run.mjs');
  const child = spawn(process.execPath, ['--no-warnings', main, '--port', '0', '--until-gone', by], {
    // Of files, not of ours: jest waits for whoever holds its pipes.
    stdio: ['ignore', 'pipe', openSync(path.join(folder, FAILURE), 'w')],
    detached: true,
  });
  writeFileSync(path.join(folder, 'postgres.pid'), String(child.pid));
  child.stdout?.once('data', (said: Buffer) => {
    const url = /postgres:\S+/.exec(said.toString())?.[0] ?? '';
    writeFileSync(`${place}.new`, url);
    renameSync(`${place}.new`, place);
    child.stdout?.destroy();
  });
  child.unref();
}
