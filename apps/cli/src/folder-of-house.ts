import { readdirSync } from 'node:fs';
import { type Closing, settingsFrom, UnusableSetting } from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES, type DataFolder, openDataFolder } from '../../standalone/src/data-folder.js';
import type { Terminal } from './verb.js';

/** Where tokens have their files; the first token may come before the first start. */
const KEYS = 'keys';

/**
 * The data folder of a server that has been started; none is made by looking.
 * @throws UnusableSetting, and what the system says of a folder that this user may not look into
 */
function folderOfHouse({ environment }: Terminal): string {
  const { dataFolder } = settingsFrom(environment);
  if (namesIn(dataFolder)?.includes(DATA_FILES.events)) return dataFolder;
  throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
}

/**
 * A folder where tokens may be kept: a data folder, or an empty one that is to be one. In any other a token would be
 * made that no server ever takes.
 * @throws as `folderOfHouse`
 */
export function folderOfTokens({ environment }: Terminal): string {
  const { dataFolder } = settingsFrom(environment);
  const names = namesIn(dataFolder);
  const isOurs = names?.length === 0 || names?.some((name) => [DATA_FILES.events, KEYS].includes(name));
  if (isOurs) return dataFolder;
  throw noDataFolder(dataFolder);
}

/** A server that runs has its keys, and would not know new ones. @throws as `folderOfHouse` */
export function refuseFolderWithoutKeys({ environment }: Terminal): void {
  const { dataFolder } = settingsFrom(environment);
  if (!namesIn(dataFolder)?.includes(KEYS)) throw noDataFolder(dataFolder);
}

/**
 * Takes the data folder that the settings name; no server may hold it meanwhile.
 * @throws as `folderOfHouse`, and what opening a data folder throws
 */
export async function openFolderOfHouse(terminal: Terminal, closing: Closing): Promise<DataFolder> {
  const notice = (sentence: string) => terminal.err(`${sentence}\n`);
  return openDataFolder(folderOfHouse(terminal), new SystemClock(), closing, notice);
}

function noDataFolder(dataFolder: string): UnusableSetting {
  return new UnusableSetting(
    `${dataFolder} is no data folder. Start the server first, or point SHURI_DATA at its data folder.`,
  );
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
