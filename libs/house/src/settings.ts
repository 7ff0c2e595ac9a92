import path from 'node:path';
import { ForPeople } from './for-people.js';

/** What the environment says, or its defaults (D30, D31). */
export interface Settings {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  /** The YAML file of the terms; undefined when none is named. */
  readonly configuration: string | undefined;
  readonly logLevel: string;
}

/** A setting or the configuration cannot be used. */
export class UnusableSetting extends ForPeople {
  override readonly name = 'UnusableSetting';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** @throws UnusableSetting */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  // A variable that is set to nothing is as good as not set.
  const configuration = environment['SHURI_CONFIGURATION'] || undefined;
  return {
    dataFolder: path.resolve(environment['SHURI_DATA'] || '.shuri'),
    port: portFrom(environment['PORT'] || '3000'),
    host: environment['HOST'] || '127.0.0.1',
    configuration: configuration === undefined ? undefined : path.resolve(configuration),
    logLevel: logLevelFrom(environment['SHURI_LOG'] || 'info'),
  };
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
