import { pino } from 'pino';
import type { Clock } from '#kernel';
import { answerToArguments } from '../answer-arguments.js';
import { buildVersion } from '../configuration.js';
import { sentenceOf } from '../sentence.js';
import type { Program } from '../settings/setting.js';
import { processSettingsFrom } from '../settings/settings.js';
import { unknownSettings, unknownWarning } from '../settings/show-settings.js';
import { stopOnSignal } from '../stop-on-signal.js';
import type { RoleOptions, RunningRole } from './start-role.js';

/** A main program: the role, by the environment and the clock of this machine, until a signal stops it. */
export interface MainProgram {
  readonly program: Program;
  /** What it is, for `--help`. */
  readonly what: string;
  readonly clock: Clock;
  readonly start: (options: RoleOptions) => Promise<RunningRole>;
}

/** Answers `--help` and `--print-config`, or starts; a setting of the process that is wrong ends it with exit code 1. */
export async function runRole({ program, what, clock, start }: MainProgram): Promise<void> {
  const environment = process.env;
  try {
    const answer = answerToArguments(program, what, process.argv.slice(2), environment);
    if (answer !== undefined) {
      process.stdout.write(answer.text);
      process.exitCode = answer.exitCode;
      return;
    }
    const log = pino({ level: processSettingsFrom(environment, program).logLevel });
    const unknown = unknownSettings(environment);
    if (unknown.length > 0) log.warn(unknownWarning(unknown));
    const build = buildVersion();
    const running = await start({ environment, clock, log, build });
    log.info({ url: running.url, build }, 'listening');
    stopOnSignal(running, log);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
