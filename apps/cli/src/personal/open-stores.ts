import type { EventStore } from '#event-store';
import { type Closing, isCluster, openClusterEvents, personalPlaceFrom } from '#house';
import { openPostgresPersonalDataStore, type PersonalDataStore } from '#privacy';
import { openFolderOfHouse } from '../folder-of-house.js';
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
export async function openSweptStores(terminal: Terminal, closing: Closing): Promise<SweptStores> {
  const { environment } = terminal;
  if (isCluster(environment)) {
    const store = closing.add(await openClusterEvents(environment, 'api'), (one) => one.close());
    const personal = await openPostgresPersonalDataStore(personalPlaceFrom(environment));
    return { store, personal: closing.add(personal, (one) => one.close()), isAlone: false };
  }
  const { store, personal } = await openFolderOfHouse(terminal, closing);
  return { store, personal, isAlone: true };
}
