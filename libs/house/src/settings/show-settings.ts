import { exhaustive } from '#kernel';
import { masked } from './masked.js';
import { findSetting } from './read-setting.js';
import { type Environment, fileSettingOf, type Program, PROGRAMS, type Setting } from './setting.js';
import { SETTINGS } from './settings.data.js';

const ALL: readonly Setting[] = Object.values(SETTINGS);

/** Every setting of a program, its value, where that came from and what it means; secrets are masked. */
export function printedConfig(program: Program, environment: Environment): string {
  const unknown = unknownSettings(environment);
  return [
    ...readBy(program).flatMap((setting) => [shown(setting, program, environment), `    ${setting.what}`]),
    ...(unknown.length === 0 ? [] : [unknownWarning(unknown)]),
    '',
  ].join('\n');
}

/** Whether no setting of a program is wrong. */
export function areSound(program: Program, environment: Environment): boolean {
  return readBy(program).every((setting) => findSetting(setting, program, environment).kind !== 'wrong');
}

/** What `--help` says of a program. */
export function helpOf(program: Program, what: string): string {
  const settings = readBy(program).flatMap((setting) => [
    `  ${namesOf(setting)}`,
    `      ${setting.what}`,
    `      Where it is not set: ${setting.otherwise}.`,
  ]);
  return [
    what,
    '',
    '  --print-config  shows every setting, its value and where it came from, with secrets masked',
    '  --help          shows this',
    '',
    'It reads its settings from the environment:',
    '',
    ...settings,
    '',
  ].join('\n');
}

/** Every setting of the house as a Markdown table. */
export function settingsTable(): string {
  const rows = ALL.map((setting) => [
    namesOf(setting, '`'),
    setting.otherwise,
    setting.readBy.length === PROGRAMS.length ? 'all' : setting.readBy.join(', '),
    setting.what,
  ]);
  return [['Setting', 'Otherwise', 'Read by', 'What it does'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

/** Variables that look like settings of ours and are none: typing errors, most likely. */
export function unknownSettings(environment: Environment): readonly string[] {
  const known = new Set(ALL.flatMap((setting) => variablesOf(setting)));
  return Object.keys(environment)
    .filter((name) => name.startsWith('SHURI_') && !known.has(name))
    .sort();
}

/** Says which variables nobody reads. */
export function unknownWarning(names: readonly string[]): string {
  return `Nothing reads ${names.join(', ')}: is it a typing error? --help shows every setting.`;
}

function readBy(program: Program): readonly Setting[] {
  return ALL.filter((setting) => setting.readBy.includes(program));
}

function variablesOf(setting: Setting): readonly string[] {
  return setting.secrecy === 'open' ? [setting.name] : [setting.name, fileSettingOf(setting)];
}

function namesOf(setting: Setting, quote = ''): string {
  return variablesOf(setting)
    .map((name) => `${quote}${name}${quote}`)
    .join(' or ');
}

function shown(setting: Setting, program: Program, environment: Environment): string {
  const { name, secrecy, otherwise } = setting;
  const found = findSetting(setting, program, environment);
  switch (found.kind) {
    case 'set':
      return `${name}=${masked(found.text, secrecy)}  (from ${found.from === name ? 'the environment' : found.from})`;
    case 'default':
      return `${name}=${found.text}  (by default)`;
    case 'unset':
      return `${name}  (not set: ${otherwise})`;
    case 'wrong':
      return `${name}  (WRONG: ${found.sentence})`;
    default:
      return exhaustive(found);
  }
}
