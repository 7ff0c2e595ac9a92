/**
 * One set-up of a folder at a time. The lock is a directory (making one is atomic everywhere) beside
 * node_modules and dist, which set-up itself may empty. Its holder touches it every two seconds; one that
 * is not touched, or whose process is gone, was left by a killed set-up and is taken over.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const NAME = '.setup-lock';
const TOUCH_MS = 2_000;
const LEFT_BEHIND_MS = 30_000;
const LOOK_AGAIN_MS = 200;

/**
 * @template T
 * @param {string} root
 * @param {(line: string) => void} say told once when there is somebody to wait for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(root, say, work) {
  const lock = path.join(root, NAME);
  await acquire(lock, say);
  const touching = setInterval(() => touch(lock), TOUCH_MS);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    rmSync(lock, { recursive: true, force: true });
  }
}

async function acquire(lock, say) {
  for (let told = false; !tryToMake(lock); await pause(LOOK_AGAIN_MS)) {
    const holder = look(lock);
    if (holder === undefined) continue;
    if (isLeftBehind(holder)) {
      takeAway(lock, holder);
    } else if (!told) {
      say(`Waiting for another set-up of this folder (process ${holder.pid}) …`);
      told = true;
    }
  }
}

function tryToMake(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(lock, 'holder'), `${process.pid} ${hostname()}\n`);
  return true;
}

/** @returns what is known of the holder; nothing when the lock has just been given back */
function look(lock) {
  try {
    const { mtimeMs } = statSync(lock);
    return { ...readHolder(lock), touchedAt: mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nobody's name is in it for an instant after it is made, and for ever if its maker was killed right then. */
function readHolder(lock) {
  try {
    const [pid, host] = readFileSync(path.join(lock, 'holder'), 'utf8').trim().split(' ');
    return { pid: Number(pid), host };
  } catch (error) {
    if (error.code === 'ENOENT') return { pid: 0, host: '' };
    throw error;
  }
}

function isLeftBehind({ pid, host, touchedAt }) {
  return Date.now() - touchedAt > LEFT_BEHIND_MS || (host === hostname() && !isAlive(pid));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed first, so that of two who found it left behind only one removes it, and never a fresh one. */
function takeAway(lock, holder) {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside).pid === holder.pid) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, lock);
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch (error) {
    // Removed by hand, or taken over while this machine slept: the work goes on, there is nothing to keep warm.
    if (error.code !== 'ENOENT') throw error;
  }
}
