/** Runs one command quietly; its output is kept for the case that it fails. */
import { spawn } from 'node:child_process';

/** Passed on, so that a stopped set-up leaves nobody writing behind its back. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Enough to hold what went wrong, little enough to be read. */
const KEPT_LINES = 40;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number | null, ending: string, lastLines: string, missing: boolean }>}
 *   `missing`: there is no such command; `ending` reads "exit code 1" or "signal SIGTERM"
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const passOn = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) =>
      resolve({ code: null, ending: error.message, lastLines: '', missing: error.code === 'ENOENT' }),
    );
    child.on('close', (code, signal) => {
      for (const passed of PASSED_ON) process.off(passed, passOn);
      resolve({
        code,
        ending: signal ? `signal ${signal}` : `exit code ${code}`,
        lastLines: output.trimEnd().split('\n').slice(-KEPT_LINES).join('\n'),
        missing: false,
      });
    });
  });
}
