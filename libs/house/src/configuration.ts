import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InvalidMasterData, readMasterData, referredFiles, type SourceFile, sourceFile } from '#master-data';
import type { Terms } from '#policy';
import { projectRoot } from './project-root.js';
import { UnusableSetting } from './settings/read-setting.js';

/** In a folder of tables the main file has this name. */
const MAIN_FILE = 'master-data.yaml';

/** The example that comes with the program; its values are nobody's. */
export function exampleConfiguration(): string {
  return path.join(projectRoot(), 'apps/standalone/configuration/example.yaml');
}

/** Version of the program, as its package says. */
export function buildVersion(): string {
  const text = readFileSync(path.join(projectRoot(), 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version?: unknown }).version);
}

/**
 * Reads and checks a configuration.
 * @throws UnusableSetting naming the file and everything that is wrong in it
 */
export function readTerms(file: string): Terms {
  try {
    const [main, ...beside] = masterDataFiles(file);
    return readMasterData(main, beside).terms;
  } catch (error) {
    throw new UnusableSetting(`The configuration ${file} cannot be used: ${reasonOf(error, file)}`, {
      cause: error,
    });
  }
}

/**
 * The main file of master data, and the spreadsheets beside it that it refers to.
 * @param place the main file, or a folder in which it is called master-data.yaml
 * @throws InvalidMasterData, and the error of the file that cannot be read; one that is not there is left out
 */
export function masterDataFiles(place: string): readonly [SourceFile, ...SourceFile[]] {
  const file = statSync(place).isDirectory() ? path.join(place, MAIN_FILE) : place;
  const main = sourceFile(path.basename(file), readFileSync(file));
  const beside = referredFiles(main).flatMap((name) => {
    const bytes = bytesOf(path.join(path.dirname(file), name));
    return bytes === undefined ? [] : [sourceFile(name, bytes)];
  });
  return [main, ...beside];
}

/** Which file is missing, its place in the main file says better than we could here. */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function reasonOf(error: unknown, file: string): string {
  if (error instanceof InvalidMasterData) return `\n${error.message}`;
  const { code, path: missing = file } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT') return `it cannot be read (${code ?? String(error)}).`;
  return missing === file ? 'there is no such file.' : `it has no ${path.relative(file, missing)}.`;
}
