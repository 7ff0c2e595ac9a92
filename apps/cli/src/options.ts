import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { WrongUsage } from './verb.js';

/**
 * The options of a verb, which takes nothing else.
 * @throws WrongUsage for an option that is not among them or lacks its value
 */
export function optionsOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
