import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EventStore } from '#event-store';
import {
  type Closing,
  isCluster,
  openClusterEvents,
  personalPlaceFrom,
  settingsFrom,
  UnusableSetting,
} from '#house';
import { SystemClock } from '#kernel';
import { openPostgresPersonalDataStore, type PersonalDataStore } from '#privacy';
import { DATA_FILES, openDataFolder } from '../../../standalone/src/data-folder.js';
import type { Terminal } from '../verb.js';

/** The events and the personal values that belong together. */
export interface SweptStores {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly personal: PersonalDataStore;
  /** True when no command can be under way: this process alone holds the data folder. */
  readonly isAlone: boolean;
}

/**
 * Opens the stores that the settings name: those of a cluster, or a data folder, which no server may hold meanwhile.
 * @throws UnusableSetting, PostgresUnusable, and what opening a data folder throws
 */
export async function openSweptStores(
  { environment, err }: Terminal,
  closing: Closing,
): Promise<SweptStores> {
  if (isCluster(environment)) {
    const store = closing.add(await openClusterEvents(environment, 'api'), (one) => one.close());
    const personal = await openPostgresPersonalDataStore(personalPlaceFrom(environment));
    return { store, personal: closing.add(personal, (one) => one.close()), isAlone: false };
  }
  const { dataFolder } = settingsFrom(environment);
  if (!existsSync(path.join(dataFolder, DATA_FILES.events))) {
    throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
  }
  const notice = (sentence: string) => err(`${sentence}\n`);
  const { store, personal } = await openDataFolder(dataFolder, new SystemClock(), closing, notice);
  return { store, personal, isAlone: true };
}
