/** Whether `node_modules/` is what the lock file says, and making it so. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { SetupFailure } from './failure.mjs';
import { run } from './run.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

/** Lives inside node_modules, so that whatever removes or restarts the install removes the stamp with it. */
const STAMP = 'node_modules/.shuri-stamp';
/** Written by npm itself as its very last act. */
const NPMS_OWN_RECORD = 'node_modules/.package-lock.json';
/** The Node everything runs on, fetched by an install script: what a half-finished install lacks last. */
const INNER_NODE = 'node_modules/node/bin/node';
/** The parts of package.json that change what is installed or which install scripts may run. */
const INSTALL_FIELDS = ['dependencies', 'devDependencies', 'overrides', 'allowScripts'];

/** @returns {string | undefined} why an install is needed; nothing when it is not */
export function installReason(root) {
  if (!existsSync(path.join(root, 'node_modules'))) return 'none are here yet';
  if (!existsSync(path.join(root, INNER_NODE))) return 'the last install did not finish';
  const stamp = readStamp(root, STAMP);
  if (stamp === installDigest(root)) return undefined;
  if (stamp !== undefined) return 'what is to be installed changed';
  return isInstalledByHand(root) ? undefined : 'those that are here are not those of the lock file';
}

/**
 * `npm ci` with the project's own .npmrc, on the Node the person brought: the Node inside node_modules is
 * about to be removed. Development packages always come along, the compiler is one of them.
 */
export async function installPackages(root) {
  rmSync(path.join(root, STAMP), { force: true });
  const env = { ...process.env, PATH: withoutInnerNode(process.env.PATH ?? '', root) };
  const result = await run('npm', ['ci', '--include=dev'], { cwd: root, env });
  if (result.missing) throw new SetupFailure('npm was not found; it comes with Node.');
  if (result.code !== 0 || !existsSync(path.join(root, INNER_NODE))) {
    throw new SetupFailure(
      `npm ci ended with ${result.ending}.\n\n${result.lastLines}\n\n` +
        'The packages are not installed. If the network was away, starting again is enough.',
    );
  }
  linkOwnCommand(root);
  writeStamp(root, STAMP, installDigest(root));
}

/**
 * The packages run on the Node among them, never on the one outside, so the outer version is left out:
 * npm puts the inner Node first in PATH, and the second start would take it for a change.
 */
function installDigest(root) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return digestOf([
    `${process.platform}-${process.arch}`,
    JSON.stringify(INSTALL_FIELDS.map((field) => manifest[field])),
    readIfThere(path.join(root, 'package-lock.json')),
    readIfThere(path.join(root, '.npmrc')),
  ]);
}

/** Someone ran `npm ci` or `npm install` to the end: npm's own record names every package of the lock file. */
function isInstalledByHand(root) {
  const record = readIfThere(path.join(root, NPMS_OWN_RECORD));
  const lock = readIfThere(path.join(root, 'package-lock.json'));
  if (record === '' || lock === '') return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

/** `npx shuri` then finds the command at once instead of preparing a copy of this very package. */
function linkOwnCommand(root) {
  const bin = path.join(root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  rmSync(path.join(bin, 'shuri'), { force: true });
  symlinkSync('../../apps/cli/shuri.mjs', path.join(bin, 'shuri'));
}

function withoutInnerNode(searchPath, root) {
  const own = path.join(root, 'node_modules');
  return searchPath
    .split(path.delimiter)
    .filter((folder) => !path.resolve(folder).startsWith(own))
    .join(path.delimiter);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
