import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type CaseFile, InvalidCaseFile, onlyAsks, readCaseFile } from './case-file.js';
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
 * Reads every case file of a folder and of the folders in it, in the order of their names.
 * @throws InvalidCaseFile naming file and line of everything that is wrong in any of them
 */
export function readCases(folder: string): readonly CaseFile[] {
  const problems: string[] = [];
  const files: CaseFile[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((one) => /\.ya?ml$/.test(one))
    .toSorted((one, other) => compare(basename(one), basename(other)))) {
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

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * The servers of one run. A case that opens something has one of its own; the cases that only ask share one for each
 * configuration, since a question leaves nothing behind.
 */
export class Run {
  readonly #start: StartHouse;
  readonly #shared = new Map<string, Promise<House>>();

  constructor(start: StartHouse) {
    this.#start = start;
  }

  /** Plays one case over HTTP, and judges what was seen. */
  async play(file: CaseFile): Promise<Result> {
    const configuration = configurationPath(file);
    const options = {
      startsAt: startOf(file),
      configuration,
      timekeepers: file.given.configuration.timekeepers ?? 1,
    };
    if (onlyAsks(file)) {
      const house = this.#shared.get(configuration) ?? this.#start(options);
      this.#shared.set(configuration, house);
      return judged(file, await house);
    }
    const house = await this.#start(options);
    try {
      return await judged(file, house);
    } finally {
      await house.stop();
    }
  }

  /** Stops the servers that were shared. */
  async end(): Promise<void> {
    const houses = [...this.#shared.values()];
    this.#shared.clear();
    for (const house of houses) await (await house).stop();
  }
}

async function judged(file: CaseFile, house: House): Promise<Result> {
  const seen = await play(file, house);
  return { file, seen, differences: judge(file.expect, seen) };
}

/** `configuration/<file>.yaml` beside the folder of the case, else the fixture of that name here. */
function configurationPath(file: CaseFile): string {
  const name = `${file.given.configuration.file}.yaml`;
  const own = ['../configuration', '../../configuration'].map((one) => join(dirname(file.path), one, name));
  const path = [...own, join(fixtures(), name)].find((one) => existsSync(one));
  if (path === undefined) throw new InvalidCaseFile([`${file.path}: there is no configuration ${name}`]);
  const calendar = member(
    member(member(parse(readFileSync(path, 'utf8')), 'programmes'), file.programme),
    'calendar',
  );
  const id = text(calendar, 'id') ?? 'none';
  if (id !== file.calendar) {
    throw new InvalidCaseFile([`${file.path}: ${name} has the calendar ${id}, not ${file.calendar}`]);
  }
  return path;
}

function fixtures(): string {
  return resolve('test/conformance/configuration');
}
