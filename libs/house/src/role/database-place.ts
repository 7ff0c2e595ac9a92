import { neededValueOf, valueOf } from '../settings/read-setting.js';
import { type Environment, fileSettingOf, type Program } from '../settings/setting.js';
import { SETTINGS } from '../settings/settings.data.js';

/** A PostgreSQL database, and the setting that names it. */
export interface DatabasePlace {
  readonly url: string;
  readonly setting: string;
}

/** @throws UnusableSetting */
export function viewsPlaceFrom(environment: Environment, program: Program = 'api'): DatabasePlace {
  return { url: neededValueOf(SETTINGS.views, program, environment), setting: SETTINGS.views.name };
}

/** Personal data have a database of their own, or share that of the views. @throws UnusableSetting */
export function personalPlaceFrom(environment: Environment, program: Program = 'api'): DatabasePlace {
  const url = valueOf(SETTINGS.personal, program, environment);
  return url === undefined ? viewsPlaceFrom(environment, program) : { url, setting: SETTINGS.personal.name };
}

/** True where the settings name stores of a cluster, so that a data folder is not what is meant. */
export function isCluster(environment: Environment): boolean {
  const { events, views, personal } = SETTINGS;
  return [events, views, personal].some(
    (setting) => environment[setting.name] || environment[fileSettingOf(setting)],
  );
}
