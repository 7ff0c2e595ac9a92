import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './files.js';

/**
 * Runs one of the scripts under infra/ to its end.
 * @throws Error with what it said when it fails
 */
export function runScript(script: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, script), ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}
