import { readFileSync } from 'node:fs';
import { ForPeople } from '../for-people.js';
import { type Environment, fileSettingOf, type Program, type Setting } from './setting.js';

/** A setting or the configuration cannot be used. */
export class UnusableSetting extends ForPeople {
  override readonly name = 'UnusableSetting';
}

/** What there is of a setting, and where it came from. */
export type FoundSetting =
  | { readonly kind: 'set'; readonly text: string; readonly from: string }
  | { readonly kind: 'default'; readonly text: string }
  | { readonly kind: 'unset' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Looks a setting up. A variable that is set to nothing is as good as not set. */
export function findSetting(setting: Setting, program: Program, environment: Environment): FoundSetting {
  const given = givenIn(setting, environment);
  if (given.kind !== 'set') {
    const text = setting.byDefault(program);
    return given.kind === 'wrong' || text === undefined ? given : { kind: 'default', text };
  }
  const wanted = setting.complaint(given.text);
  if (wanted === undefined) return given;
  const instead = setting.secrecy === 'open' ? `, not ${JSON.stringify(given.text)}` : '';
  return { kind: 'wrong', sentence: `${given.from} is ${wanted}${instead}.` };
}

/**
 * The value of a setting, or what applies where it is not set; undefined where nothing does.
 * @throws UnusableSetting
 */
export function valueOf(setting: Setting, program: Program, environment: Environment): string | undefined {
  const found = findSetting(setting, program, environment);
  if (found.kind === 'wrong') throw new UnusableSetting(found.sentence);
  return found.kind === 'unset' ? undefined : found.text;
}

/** The value of a setting that must be set. @throws UnusableSetting */
export function neededValueOf(setting: Setting, program: Program, environment: Environment): string {
  const value = valueOf(setting, program, environment);
  if (value !== undefined) return value;
  const orFile = setting.secrecy === 'open' ? '' : `, or ${fileSettingOf(setting)} to a file that holds it`;
  throw new UnusableSetting(`${setting.name} is not set. Set it${orFile}.`);
}

function givenIn(setting: Setting, environment: Environment): Exclude<FoundSetting, { kind: 'default' }> {
  const { name, secrecy } = setting;
  const text = environment[name] || undefined;
  const fileSetting = fileSettingOf(setting);
  const file = secrecy === 'open' ? undefined : environment[fileSetting] || undefined;
  if (file === undefined) return text === undefined ? { kind: 'unset' } : { kind: 'set', text, from: name };
  if (text !== undefined) {
    return { kind: 'wrong', sentence: `${name} and ${fileSetting} are both set. Take one of them away.` };
  }
  return fromFile(file, fileSetting);
}

/** Editors end a file with a line break that belongs to no secret. */
function fromFile(file: string, fileSetting: string): Exclude<FoundSetting, { kind: 'default' }> {
  try {
    const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    if (text !== '') return { kind: 'set', text, from: fileSetting };
    return { kind: 'wrong', sentence: `The file ${file} that ${fileSetting} names is empty.` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'no reason given'})`;
    return { kind: 'wrong', sentence: `The file ${file} that ${fileSetting} names ${why}.` };
  }
}
