import path from 'node:path';
import { neededValueOf, valueOf } from './read-setting.js';
import type { Environment, Program, Setting } from './setting.js';
import { SETTINGS } from './settings.data.js';

/** What concerns the process alone: it cannot begin where one of these is wrong. */
export interface ProcessSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

/** What the environment says of a server over one data folder, or its defaults (D30, D31). */
export interface Settings extends ProcessSettings {
  readonly dataFolder: string;
  /** The YAML file of the terms; undefined when none is named. */
  readonly configuration: string | undefined;
}

/** @throws UnusableSetting */
export function settingsFrom(environment: Environment): Settings {
  return {
    ...processSettingsFrom(environment, 'standalone'),
    dataFolder: path.resolve(neededValueOf(SETTINGS.data, 'standalone', environment)),
    configuration: configurationFrom(environment),
  };
}

/** @throws UnusableSetting */
export function processSettingsFrom(environment: Environment, program: Program): ProcessSettings {
  const needed = (setting: Setting) => neededValueOf(setting, program, environment);
  return {
    port: Number(needed(SETTINGS.port)),
    host: needed(SETTINGS.host),
    logLevel: needed(SETTINGS.log),
  };
}

/** The configuration file that is named, if any. */
export function configurationFrom(environment: Environment): string | undefined {
  const file = valueOf(SETTINGS.configuration, 'standalone', environment);
  return file === undefined ? undefined : path.resolve(file);
}
