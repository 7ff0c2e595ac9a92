import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eventually, inTime } from './eventually.js';

const ROOT = path.join(import.meta.dirname, '../..');

/** A process of the built program, with what it has said so far. */
export interface Program {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** What a program left when it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a main file of `dist/apps`, e.g. `cli`, with nothing of this process's settings. */
export function program(
  app: 'cli' | 'standalone' | 'api' | 'projector' | 'timekeeper',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Program {
  const main = path.join(ROOT, `dist/apps/${app}/src/main.js`);
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, ...(NODE_COMPILE_CACHE === '' ? {} : { NODE_COMPILE_CACHE }), ...settings };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, out: () => said.out, err: () => said.err, ended };
}

/** Runs a verb of the command line to its end. */
export async function shuri(dataFolder: string, ...args: readonly string[]): Promise<Ended> {
  const running = program('cli', args, { SHURI_DATA: dataFolder });
  const code = await inTime(`shuri ${args.join(' ')} has ended`, running.ended);
  return { code, out: running.out(), err: running.err() };
}

/** Starts the server and waits until it says where it answers. @throws Error when it ends instead */
export async function startServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program & { readonly url: string }> {
  const server = program('standalone', [], { SHURI_DATA: dataFolder, PORT: '0', ...settings });
  await eventually(
    'the server says where it answers',
    () => /answers at/.test(server.err()) || server.child.exitCode !== null,
  );
  const url = /answers at (\S+)/.exec(server.err())?.[1];
  if (url === undefined) throw new Error(`the server did not start: ${server.err()}`);
  return { ...server, url };
}
