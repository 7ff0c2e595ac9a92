import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PATIENCE_MS } from '../../support/eventually.js';
import { ROOT } from './files.js';

/**
 * Runs one of the scripts under infra/ to its end.
 * @throws Error with what it said when it fails
 */
export function runScript(script: string, ...words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(ROOT, script), ...words], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}
