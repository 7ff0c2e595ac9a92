import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type CaseFile, InvalidCaseFile, readCaseFile } from './case-file.js';
import type { House, HouseOptions } from './house.js';
import { type Difference, judge } from './judge.js';
import { member, type Observation, text } from './observation.js';
import { play, startOf } from './play.js';

/** A case that was played and judged. */
export interface Result {
  readonly file: CaseFile;
  readonly seen: Observation;
  readonly differences: readonly Difference[];
}

export type StartHouse = (options: HouseOptions) => Promise<House>;

/**
 * Reads every case file of a folder, in the order of their names.
 * @throws InvalidCaseFile naming file and line of everything that is wrong in any of them
 */
export function readCases(folder: string): readonly CaseFile[] {
  const problems: string[] = [];
  const files: CaseFile[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => /\.ya?ml$/.test(one))
    .sort()) {
    try {
      files.push(readCaseFile(join(folder, name)));
    } catch (error) {
      if (!(error instanceof InvalidCaseFile)) throw error;
      problems.push(...error.problems);
    }
  }
  const seen = new Set<string>();
  for (const { id, path } of files) {
    if (seen.has(id)) problems.push(`${path}:1: /id ${id} is the id of another file too`);
    seen.add(id);
  }
  if (problems.length > 0) throw new InvalidCaseFile(problems);
  return files;
}

/** Plays one case on a server of its own, over HTTP, and judges what was seen. */
export async function runCase(file: CaseFile, start: StartHouse): Promise<Result> {
  const { configuration } = file.given;
  const path = configurationPath(file);
  const house = await start({
    startsAt: startOf(file),
    configuration: path,
    timekeepers: configuration.timekeepers ?? 1,
  });
  try {
    const seen = await play(file, house);
    return { file, seen, differences: judge(file.expect, seen) };
  } finally {
    await house.stop();
  }
}

/** `configuration/<file>.yaml` beside the folder of the case, else the fixture of that name here. */
function configurationPath(file: CaseFile): string {
  const name = `${file.given.configuration.file}.yaml`;
  const own = join(dirname(file.path), '../configuration', name);
  const path = existsSync(own) ? own : join(fixtures(), name);
  if (!existsSync(path)) throw new InvalidCaseFile([`${file.path}: there is no configuration ${name}`]);
  const calendar = member(
    member(member(parse(readFileSync(path, 'utf8')), 'programmes'), file.programme),
    'calendar',
  );
  const id = text(calendar, 'id');
  if (id !== file.calendar) {
    throw new InvalidCaseFile([
      `${file.path}: ${name} has the calendar ${id ?? 'unset'}, not ${file.calendar}`,
    ]);
  }
  return path;
}

function fixtures(): string {
  return resolve('test/conformance/configuration');
}
