import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// jest calls `setUp` before and `tearDown` after all specs of a run. The server itself starts when the first spec asks.

/** A folder in which the specs of this run find their common server. */
export function setUp() {
  process.env.SHURI_TEST_RUN = mkdtempSync(join(tmpdir(), 'shuri-run-'));
  process.env.SHURI_TEST_RUN_BY = String(process.pid);
  // What one process of a run has compiled, the next need not: a fifth of what its start takes.
  process.env.NODE_COMPILE_CACHE ??= join(process.env.SHURI_TEST_RUN, 'compiled');
}

/** Stops the server, if a spec started one. */
export function tearDown() {
  const folder = process.env.SHURI_TEST_RUN;
  try {
    process.kill(Number(readFileSync(join(folder, 'postgres.pid'), 'utf8')), 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
  }
  rmSync(folder, { recursive: true, force: true });
}
