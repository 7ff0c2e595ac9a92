import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { WrongUsage } from './verb.js';

/** What Node adds for programmers and for arguments that begin with a dash. */
const HINT = /\. (?:To specify a positional|This command does not take)[^]*$/;

/**
 * The options of a verb and the one file that it takes.
 * @throws WrongUsage also when there is no file, or more than one
 */
export function fileAndOptionsOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], options, strict: true, allowPositionals: true }),
  );
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new WrongUsage('It takes one file.');
  return { file, options: values };
}

/**
 * The options of a verb, which takes nothing else.
 * @throws WrongUsage for an option that is not among them or lacks its value
 */
export function optionsOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  return parsed(() => parseArgs({ args: [...args], options, strict: true, allowPositionals: false })).values;
}

function parsed<R>(parse: () => R): R {
  try {
    return parse();
  } catch (error) {
    const { message } = error as Error;
    const sentence = message.replace(HINT, '.');
    throw new WrongUsage(/[.?]$/.test(sentence) ? sentence : `${sentence}.`, { cause: error });
  }
}
