import type { Program, Setting } from '../../../libs/house/src/settings/setting.js';
import { SETTINGS } from '../../../libs/house/src/settings/settings.data.js';

const ALL: readonly Setting[] = Object.values(SETTINGS);
const PROGRAMS: readonly string[] = ['standalone', 'api', 'projector', 'timekeeper'] satisfies Program[];
const MAIN = /^dist\/apps\/([\w-]+)\/src\/main\.js$/;

/** Which of our programs a container runs, by the words after its entry point; undefined when it is none of them. */
export function programOf(words: readonly string[]): Program | undefined {
  const name = MAIN.exec(words[0] ?? '')?.[1];
  return PROGRAMS.includes(name ?? '') ? (name as Program) : undefined;
}

/** Settings whose values the place alone knows: `undefined` stands for a value that is not written here. */
export type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings that a program is given: unknown, of another program, missing, twice, or no good. */
export function settingFaults(program: Program, given: Given): string[] {
  return [
    ...Object.entries(given).flatMap(([variable, value]) => variableFault(program, variable, value) ?? []),
    ...ALL.filter((setting) => setting.readBy.includes(program)).flatMap(
      (setting) => missing(program, setting, given) ?? [],
    ),
  ];
}

function variableFault(program: Program, variable: string, value: string | undefined): string | undefined {
  const setting = ALL.find(({ name, secrecy }) =>
    secrecy === 'open' ? name === variable : name === variable || `${name}_FILE` === variable,
  );
  if (setting === undefined) return `nothing reads ${variable}`;
  if (!setting.readBy.includes(program)) return `no ${program} reads ${variable}`;
  if (setting.secrecy !== 'open' && !variable.endsWith('_FILE')) {
    return `${variable} is a secret: name its file in ${variable}_FILE`;
  }
  if (value === undefined || variable !== setting.name) return undefined;
  const wanted = setting.complaint(value);
  return wanted === undefined ? undefined : `${variable} is ${wanted}, not ${value}`;
}

/** A host's name is another after each start of a container, and says nothing to who looks at leases. */
const NAMED_HERE = 'SHURI_NAME';

function missing(program: Program, setting: Setting, given: Given): string | undefined {
  const { name, secrecy } = setting;
  const isGiven = name in given || (secrecy !== 'open' && `${name}_FILE` in given);
  const isNeeded = setting.otherwise.includes('must be set') || name === NAMED_HERE;
  return isNeeded && !isGiven ? `the ${program} is not given ${name}` : undefined;
}
