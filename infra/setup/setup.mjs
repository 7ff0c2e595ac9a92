#!/usr/bin/env node
/**
 * Brings a clone of this repository to where it can run: `node infra/setup/setup.mjs [install|build|rebuild] [--dry-run]`.
 *
 * - `install`: the packages of the lock file (enough for lint and format);
 * - `build` (when nothing is said): the packages and `dist/`;
 * - `rebuild`: the same, with `dist/` built from nothing.
 *
 * npm runs it before every script that needs it, so it must say and cost next to nothing when all is done.
 * Built-ins of Node 20 only: it runs before the packages, and the Node among them, are there.
 */
import { fileURLToPath } from 'node:url';
import { prepare, SetupFailure } from './prepare.mjs';

const GOALS = ['install', 'build', 'rebuild'];

const words = process.argv.slice(2);
const dryRun = words.includes('--dry-run');
const [goal = 'build', ...rest] = words.filter((word) => word !== '--dry-run');

if (!GOALS.includes(goal) || rest.length > 0) {
  console.error(`Set-up knows ${GOALS.join(', ')} and --dry-run, not "${words.join(' ')}".`);
  process.exit(2);
}

try {
  await prepare({ root: fileURLToPath(new URL('../..', import.meta.url)), goal, dryRun });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`Set-up stopped: ${error.message}`);
  process.exit(1);
}
