import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { InvalidTerms, parseTerms, type Terms } from '#policy';

/** What the environment says, or its defaults (D30, D31). */
export interface Settings {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  /** The YAML file of the terms. */
  readonly configuration: string;
  /** Whether that is the example that comes with the program. */
  readonly isExample: boolean;
  readonly logLevel: string;
}

/** A setting or the configuration cannot be used. The message is for people and says what to do. */
export class UnusableSetting extends Error {
  override readonly name = 'UnusableSetting';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** @throws UnusableSetting */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const configuration = environment['SHURI_CONFIGURATION'];
  return {
    dataFolder: path.resolve(environment['SHURI_DATA'] ?? '.shuri'),
    port: portFrom(environment['PORT'] ?? '3000'),
    host: environment['HOST'] ?? '127.0.0.1',
    configuration: path.resolve(configuration ?? exampleConfiguration()),
    isExample: configuration === undefined,
    logLevel: logLevelFrom(environment['SHURI_LOG'] ?? 'info'),
  };
}

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
    return parseTerms(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UnusableSetting(`The configuration ${file} cannot be used: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidTerms || error instanceof YAMLParseError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'there is no such file.' : `it cannot be read (${code ?? String(error)}).`;
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new UnusableSetting(`PORT is a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function logLevelFrom(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new UnusableSetting(`SHURI_LOG is one of ${LOG_LEVELS.join(', ')}, not ${JSON.stringify(text)}.`);
}

/** The folder of package.json above this file, be it compiled or not. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder)
      throw new UnusableSetting('The program is not in its own folder: package.json is missing.');
    folder = above;
  }
  return folder;
}
