import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Closing, settingsFrom, UnusableSetting } from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES, type DataFolder, openDataFolder } from '../../standalone/src/data-folder.js';
import type { Terminal } from './verb.js';

/**
 * Takes the data folder that the settings name; no server may hold it meanwhile, and none is made where there is none.
 * @throws UnusableSetting, and what opening a data folder throws
 */
export async function openFolderOfHouse(
  { environment, err }: Terminal,
  closing: Closing,
): Promise<DataFolder> {
  const { dataFolder } = settingsFrom(environment);
  if (!existsSync(path.join(dataFolder, DATA_FILES.events))) {
    throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
  }
  return openDataFolder(dataFolder, new SystemClock(), closing, (sentence) => err(`${sentence}\n`));
}
