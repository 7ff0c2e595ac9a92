import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const STAND_IN = join(import.meta.dirname, '../../support/eventstoredb/run.mjs');

/** The server to measure against: the one that EVENTSTOREDB_URL names, else the stand-in in a process of its own. */
export async function aServer() {
  const url = process.env.EVENTSTOREDB_URL;
  if (url !== undefined) return { url, what: 'the server of EVENTSTOREDB_URL', stop: async () => undefined };
  const child = spawn(process.execPath, [STAND_IN, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const [, found] = /(esdb:\S+)/.exec(line) ?? [];
  if (found === undefined) throw new Error(`the stand-in said: ${line}`);
  const stop = async () => {
    child.kill();
    await once(child, 'close');
  };
  return { url: found, what: 'the stand-in, in memory and in a process of its own', stop };
}
