import type { Environment, Program } from './settings/setting.js';
import { helpOf, printedConfig } from './settings/show-settings.js';
import { UnusableSetting } from './settings/read-setting.js';

/**
 * What a program answers to its arguments instead of starting: `--help` and `--print-config`; undefined without any.
 * @throws UnusableSetting for any other argument
 */
export function answerToArguments(
  program: Program,
  what: string,
  args: readonly string[],
  environment: Environment,
): string | undefined {
  const [argument] = args;
  switch (argument) {
    case undefined:
      return undefined;
    case '--help':
      return helpOf(program, what);
    case '--print-config':
      return printedConfig(program, environment);
    default:
      throw new UnusableSetting(
        `There is no ${argument}. This program takes its settings from the environment: --help shows them.`,
      );
  }
}
