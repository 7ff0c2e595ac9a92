/** Whether `dist/` was built from exactly the sources that are here, and building it. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SetupFailure } from './failure.mjs';
import { run } from './run.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

const STAMP = 'dist/.shuri-stamp';
/** tsc's memory of its last run: with it a second build takes half the time. */
const TSC_MEMORY = 'dist/.tsbuildinfo.build';
/** What steers the build beside the sources; the lock file names the compiler's version. */
const STEERING = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** @returns {string | undefined} why a build is needed; nothing when it is not */
export function buildReason(root) {
  const stamp = readStamp(root, STAMP);
  if (stamp === undefined) {
    return existsSync(path.join(root, 'dist/libs'))
      ? 'the last build did not finish'
      : 'nothing is built yet';
  }
  const sources = listSources(root);
  if (stamp !== buildDigest(root, sources)) return 'the sources changed';
  return sources.every((source) => existsSync(path.join(root, outputOf(source))))
    ? undefined
    : 'dist/ is not whole';
}

/**
 * Compiles `apps/<app>/src` and `libs/<lib>/src` in one pass, carries what is not TypeScript (data, pages) along
 * to the same place under `dist/`, and removes what no longer has a source.
 *
 * @param {{ fromNothing: boolean }} how `fromNothing` removes dist/ first
 */
export async function buildAll(root, { fromNothing }) {
  // Read before compiling: a source saved meanwhile must count as a change at the next start.
  const sources = listSources(root);
  const digest = buildDigest(root, sources);
  rmSync(path.join(root, STAMP), { force: true });
  if (fromNothing) rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const missing = sources.some((source) => !existsSync(path.join(root, outputOf(source))));
  // tsc does not look at its outputs, only at its memory of them: without it it writes them all again.
  if (missing) rmSync(path.join(root, TSC_MEMORY), { force: true });

  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const result = await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--pretty', 'false'], {
    cwd: root,
  });
  if (result.code !== 0) {
    throw new SetupFailure(
      `the TypeScript sources do not compile (${result.ending}).\n\n${result.lastLines}`,
    );
  }
  carryAlong(root, sources);
  removeWithoutSource(root, new Set(sources.map(outputOf)));
  writeStamp(root, STAMP, digest);
}

/** Paths below the root, with `/`, in one order everywhere. */
function listSources(root) {
  const byName = (one, other) => (one < other ? -1 : 1);
  return ['apps', 'libs']
    .flatMap((part) => namesIn(path.join(root, part)).map((name) => `${part}/${name}/src`))
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => !file.endsWith('.spec.ts'))
    .sort(byName);
}

function filesBelow(root, folder) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, name);
    return entry.isFile() ? [name] : [];
  });
}

function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function outputOf(source) {
  if (source.endsWith('.d.ts') || !source.endsWith('.ts')) return `dist/${source}`;
  return `dist/${source.slice(0, -'.ts'.length)}.js`;
}

function buildDigest(root, sources) {
  const files = [...STEERING.filter((file) => existsSync(path.join(root, file))), ...sources];
  return digestOf(files.flatMap((file) => [file, readFileSync(path.join(root, file))]));
}

function carryAlong(root, sources) {
  for (const source of sources) {
    const target = path.join(root, outputOf(source));
    if (outputOf(source) !== `dist/${source}`) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, source), target);
  }
}

/** A deleted source must not live on in dist/, where an import would still find it. */
function removeWithoutSource(root, outputs) {
  for (const part of ['dist/apps', 'dist/libs']) {
    for (const file of filesBelow(root, part)) {
      if (!outputs.has(file.replace(/\.js\.map$/, '.js'))) rmSync(path.join(root, file));
    }
    removeEmptyFolders(path.join(root, part));
  }
}

function removeEmptyFolders(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
