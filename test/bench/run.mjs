import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// `npm run bench -- <name>…`: each bench is a folder here with a bench.mjs and runs in a process of its own. It prints
// what a person reads, then its figures, each on a line of its own: `figure <name> <number>`.

const here = import.meta.dirname;
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'bench.mjs')));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (wanted.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`no bench is called ${unknown.join(', ')}`);
  console.error(`npm run bench -- <name>…   with names of: ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    const { status } = spawnSync(process.execPath, ['--enable-source-maps', join(here, name, 'bench.mjs')], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
