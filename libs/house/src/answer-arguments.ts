import type { Environment, Program } from './settings/setting.js';
import { areSound, helpOf, printedConfig } from './settings/show-settings.js';
import { UnusableSetting } from './settings/read-setting.js';

/** What a program says instead of starting. */
export interface ArgumentsAnswer {
  readonly text: string;
  /** 1 where what is shown has a setting that is wrong. */
  readonly exitCode: 0 | 1;
}

/**
 * What a program answers to its arguments instead of starting: `--help` and `--print-config`; undefined without any.
 * @throws UnusableSetting for any other argument
 */
export function answerToArguments(
  program: Program,
  what: string,
  args: readonly string[],
  environment: Environment,
): ArgumentsAnswer | undefined {
  const [argument, ...others] = args;
  if (others.length > 0) throw unknown(others.join(' '));
  switch (argument) {
    case undefined:
      return undefined;
    case '--help':
      return { text: helpOf(program, what), exitCode: 0 };
    case '--print-config':
      return {
        text: printedConfig(program, environment),
        exitCode: areSound(program, environment) ? 0 : 1,
      };
    default:
      throw unknown(argument);
  }
}

function unknown(argument: string): UnusableSetting {
  return new UnusableSetting(
    `There is no ${JSON.stringify(argument)} here. This program takes its settings from the environment: --help shows them.`,
  );
}
