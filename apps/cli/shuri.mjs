#!/usr/bin/env node
/**
 * The command `shuri`: `npx shuri <verb> …` works in a fresh clone. Makes sure that packages and dist/ are there,
 * goes over to the Node that came with the packages, and hands every argument on untouched.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare, SetupFailure } from '../../infra/setup/prepare.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = path.join(root, 'dist/apps/cli/src/main.js');

try {
  await prepare({ root, goal: 'build' });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`Set-up stopped: ${error.message}`);
  process.exit(1);
}

const inner = innerNode();
if (inner && isOlder(process.versions.node, inner.version)) {
  handOver(inner.binary);
} else {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}

/** @returns the Node that came with the packages; nothing in an image that brings its own */
function innerNode() {
  const folder = path.join(root, 'node_modules/node');
  const binary = path.join(folder, 'bin/node');
  if (!existsSync(binary)) return undefined;
  return { binary, version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version };
}

/** Whether version `one` is older than `other`, by major and minor number. */
function isOlder(one, other) {
  const [major, minor] = one.split('.').map(Number);
  const [otherMajor, otherMinor] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** Ends as the inner Node ends. A key press reaches both; a signal sent to us alone is passed on. */
function handOver(binary) {
  const child = spawn(binary, ['--enable-source-maps', main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exitCode = code ?? 1;
    }
  });
}
