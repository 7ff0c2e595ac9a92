/**
 * The set-up as a whole: look, and only if something is to be done take the lock, look again, do it.
 * Everything is said on stderr: stdout belongs to the command that follows (`shuri … --json`).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll, buildReason } from './build.mjs';
import { SetupFailure } from './failure.mjs';
import { installPackages, installReason } from './install.mjs';
import { withLock } from './lock.mjs';

export { SetupFailure };

/** Older than this, our own scripts and npm's lock format are not understood. */
const OLDEST_NODE = 20;

const say = (line) => console.error(line);

/**
 * @param {{ root: string, goal: 'install' | 'build' | 'rebuild', dryRun?: boolean }} request
 * @throws {SetupFailure} with a sentence for the person who started it
 */
export async function prepare({ root, goal, dryRun = false }) {
  refuseOldNode();
  // A container image ships dist/ without sources: nothing to install from, nothing to build.
  if (!existsSync(path.join(root, 'tsconfig.build.json'))) return;

  if (dryRun) return tell(steps(root, goal));
  if (steps(root, goal).length === 0) return;
  await withLock(root, say, async () => {
    // Looked at again: whoever held the lock before us may have done it all.
    for (const step of steps(root, goal)) await timed(`${step.doing} (${step.because})`, step.run);
  });
}

/** What is to be done, in order. A fresh install always asks for a build: the compiler may be another. */
function steps(root, goal) {
  const install = installReason(root);
  const wanted = [];
  if (install) {
    wanted.push({ doing: 'Installing the packages', because: install, run: () => installPackages(root) });
  }
  if (goal === 'install') return wanted;
  const fromNothing = goal === 'rebuild';
  const build = fromNothing ? 'asked for' : (buildReason(root) ?? (install && 'the packages change'));
  if (build) wanted.push({ doing: 'Building', because: build, run: () => buildAll(root, { fromNothing }) });
  return wanted;
}

function tell(wanted) {
  if (wanted.length === 0) say('Nothing to do.');
  for (const { doing, because } of wanted) say(`${doing} (${because}): would be done.`);
}

async function timed(what, run) {
  const start = Date.now();
  say(`${what} …`);
  await run();
  say(`… done in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function refuseOldNode() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= OLDEST_NODE) return;
  throw new SetupFailure(
    `this is Node ${process.versions.node}, and at least Node ${OLDEST_NODE} is needed to install Shuri. ` +
      'Install a newer Node and start again; the Node that Shuri itself runs on comes with its packages.',
  );
}
