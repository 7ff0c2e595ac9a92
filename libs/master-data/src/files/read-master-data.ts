import { isObject, type JsonObject, type JsonValue } from '#kernel';
import { InvalidTerms, parseTerms, tablesOf, type Terms, TERMS_TABLES, type TermsProblem } from '#policy';
import type { Layout } from '../tables/layout.js';
import { LAYOUTS } from '../tables/layouts.data.js';
import { type CsvTable, csvTable } from './csv-table.js';
import { modelsNamed } from './models-named.js';
import { type FileProblem, fileProblem, InvalidMasterData } from './problem.js';
import type { SourceFile } from './source-file.js';
import { valueAt } from './value-at.js';
import { readYaml, type YamlSource } from './yaml-source.js';

/** Master data as files state it. */
export interface StatedMasterData {
  /** The name that the owner gives to this state of his tables. */
  readonly revision: string;
  /** The tables that are set, by name, and `null` for those that shall be set no more. The others are not spoken of. */
  readonly tables: ReadonlyMap<string, JsonValue | null>;
  /** The tables that are set, as terms. */
  readonly terms: Terms;
}

/** A place in the main file where a spreadsheet may stand instead. */
interface Slot {
  /** Such as `frontier.models` or `frontier.calendar.closures`. */
  readonly name: string;
  readonly table: string;
  readonly path: readonly string[];
}

const SLOTS: readonly Slot[] = TERMS_TABLES.flatMap(({ name, path }) =>
  Object.hasOwn(LAYOUTS, name)
    ? [{ name, table: name, path }]
    : [{ name: `${name}.closures`, table: name, path: [...path, 'closures'] }],
);

/** A table that came from a spreadsheet. */
interface Filled {
  readonly slot: Slot;
  readonly file: string;
  readonly read: CsvTable;
}

const PLAIN_NAME = /^[^/\\]+$/;

/**
 * The files beside a main file that it refers to, in its order, each once; one in another folder is not taken.
 * @throws InvalidMasterData when the main file cannot be read
 */
export function referredFiles(main: SourceFile): readonly string[] {
  const source = readYaml(main);
  const names = SLOTS.flatMap(({ path }) => csvAt(source.content, path) ?? []);
  return [...new Set(names)].filter((name) => PLAIN_NAME.test(name));
}

/**
 * Reads a main file and the spreadsheets it refers to.
 * @throws InvalidMasterData naming everything that is wrong, each by file and line
 */
export function readMasterData(main: SourceFile, beside: readonly SourceFile[]): StatedMasterData {
  const source = readYaml(main);
  const referred = referredFiles(main);
  const problems: FileProblem[] = beside
    .filter(({ name }) => !referred.includes(name))
    .map(({ name }) =>
      fileProblem({ file: name, line: 1 }, null, null, `${main.name} refers to no such file`),
    );
  const content = structuredClone(source.content) as Record<string, JsonValue>;
  const filled = SLOTS.flatMap((slot) => fill(content, slot, beside, source, problems));
  const withdrawn = TERMS_TABLES.filter(({ path }) => valueAt(content, path) === null);
  for (const { path } of withdrawn) remove(content, path);
  const terms = termsOf(content, (problem) => problems.push(locate(problem, source, filled)));
  // A product master that is wrong itself may have the model in a row that cannot be read.
  const isMasterSound = !problems.some(({ table }) => table === 'ipro.models');
  for (const { model, similar, ...problem } of isMasterSound ? modelsNamed(content) : []) {
    problems.push({ ...locate(problem, source, filled), unlisted: { model, similar } });
  }
  if (terms === undefined || problems.length > 0) throw new InvalidMasterData(problems);
  const none = withdrawn.map(({ name }) => [name, null] as const);
  return { revision: terms.revision, tables: new Map([...tablesOf(terms), ...none]), terms };
}

/** Puts a table from a spreadsheet where the main file refers to it. */
function fill(
  content: JsonObject,
  slot: Slot,
  beside: readonly SourceFile[],
  source: YamlSource,
  problems: FileProblem[],
): readonly Filled[] {
  const name = csvAt(content, slot.path);
  const layout = LAYOUTS[slot.name];
  if (name === undefined || layout === undefined) return [];
  const file = beside.find((one) => one.name === name);
  if (file === undefined) {
    const shown = JSON.stringify(name);
    const problem = PLAIN_NAME.test(name)
      ? `there is no file ${shown} beside this one`
      : `csv names a file in the same folder, not ${shown}`;
    problems.push(atSlot(source, slot, problem));
    remove(content, slot.path);
    return [];
  }
  const read = csvTable(file, layout);
  for (const { line, column, problem } of read.problems) {
    problems.push(fileProblem({ file: name, line }, slot.table, column, problem));
  }
  put(content, slot.path, read.value);
  return [{ slot, file: name, read }];
}

function termsOf(content: JsonObject, tell: (problem: TermsProblem) => void): Terms | undefined {
  try {
    return parseTerms({ programmes: {}, ...content });
  } catch (error) {
    if (!(error instanceof InvalidTerms)) throw error;
    for (const problem of error.problems) tell(problem);
    return undefined;
  }
}

/** Where a problem stands that is known by its path in the whole. */
function locate({ path, problem }: TermsProblem, source: YamlSource, filled: readonly Filled[]): FileProblem {
  const keys = keysOf(path);
  const table = TERMS_TABLES.find((one) => one.path.every((key, index) => keys[index] === key));
  const from = filled.find(({ slot }) => slot.path.every((key, index) => keys[index] === key));
  const within = keys.slice(from?.slot.path.length ?? table?.path.length ?? 0);
  if (from === undefined) {
    const place = { file: source.file, line: source.lineOf(keys) };
    return fileProblem(place, table?.name ?? null, within.join('.') || null, problem);
  }
  const place = { file: from.file, line: lineOf(from.read, within) };
  return fileProblem(place, from.slot.table, columnOf(within, LAYOUTS[from.slot.name]), problem);
}

function lineOf({ lines }: CsvTable, within: readonly string[]): number {
  for (let length = within.length; length >= 0; length -= 1) {
    const line = lines.get(
      within
        .slice(0, length)
        .map((key) => `/${escaped(key)}`)
        .join(''),
    );
    if (line !== undefined) return line;
  }
  return 1;
}

/** The column that a path within a table leads to: what follows its row. A value, or an item of a list, has its own. */
function columnOf(within: readonly string[], layout: Layout | undefined): string | null {
  const named = within.filter((key) => !/^\d+$/.test(key));
  const told = named.map((key) => columnNamed(key, layout));
  return told.length === 0 ? null : told.join('.');
}

function columnNamed(member: string, layout: Layout | undefined): string {
  const isOneValue = layout?.kind === 'keyed-value' || layout?.kind === 'value-by-day';
  if (isOneValue) return member === 'value' ? layout.column.name : member;
  return layout?.kind === 'items' && member === layout.list ? layout.item : member;
}

function atSlot(source: YamlSource, slot: Slot, problem: string): FileProblem {
  return fileProblem({ file: source.file, line: source.lineOf(slot.path) }, slot.table, null, problem);
}

/** The name in `{ csv: <name> }`. */
function csvAt(content: JsonObject, path: readonly string[]): string | undefined {
  const value = valueAt(content, path);
  if (!isObject(value) || Object.keys(value).length !== 1) return undefined;
  return typeof value['csv'] === 'string' ? value['csv'] : undefined;
}

function put(content: JsonObject, path: readonly string[], value: JsonValue): void {
  const holder = valueAt(content, path.slice(0, -1)) as Record<string, JsonValue>;
  holder[path.at(-1) ?? ''] = value;
}

function remove(content: JsonObject, path: readonly string[]): void {
  const holder = valueAt(content, path.slice(0, -1)) as Record<string, JsonValue>;
  delete holder[path.at(-1) ?? ''];
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .filter((key) => key !== '')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
