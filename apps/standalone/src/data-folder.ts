import path from 'node:path';
import { openTokens, type Tokens } from '#access';
import { type EventStore, lockDataFolder, openSqliteEventStore } from '#event-store';
import type { Closing } from '#house';
import type { Clock } from '#kernel';
import {
  type EvidenceFiles,
  openEvidenceFiles,
  openPersonalDataStore,
  type PersonalDataStore,
} from '#privacy';
import { openViews, type Views } from '#projections';
import { refuseLostEvents, refuseLostPersonalData } from './incomplete-data-folder.js';

/** Names of the files in a data folder (D30). */
export const DATA_FILES = {
  events: 'events.sqlite',
  views: 'views.sqlite',
  personal: 'personal.sqlite',
} as const;

/** An open data folder, held by this process alone. */
export interface DataFolder {
  readonly store: EventStore;
  readonly views: Views;
  readonly personal: PersonalDataStore;
  readonly evidenceFiles: EvidenceFiles;
  readonly tokens: Tokens;
}

/**
 * Takes the data folder and opens everything in it, creating what is not there yet.
 * @param notice hears, in a sentence, of what was found amiss and could be passed over
 * @throws DataFolderInUse, UnusableLock, IncompleteDataFolder, UnusableStoreFile, UnusableViews, PersonalDataError, TokenKeyError,
 * TokenRegisterError: each says what to do
 */
export async function openDataFolder(
  folder: string,
  clock: Clock,
  closing: Closing,
  notice: (sentence: string) => void,
): Promise<DataFolder> {
  const file = (name: keyof typeof DATA_FILES) => path.join(folder, DATA_FILES[name]);
  closing.add(lockDataFolder(folder), (lock) => lock.release());
  refuseLostEvents(file('events'), [file('views'), file('personal')]);
  const store = closing.add(await openSqliteEventStore({ file: file('events'), clock }), (one) =>
    one.close(),
  );
  const views = closing.add(openViews({ file: file('views') }), (one) => one.close());
  if ((await store.head()) !== undefined) refuseLostPersonalData(file('personal'));
  const personal = closing.add(openPersonalDataStore({ file: file('personal') }), (one) => one.close());
  const evidenceFiles = openEvidenceFiles({ folder });
  await evidenceFiles.removeUnfinished();
  const tokens = await openTokens({ folder, clock, notice });
  return { store, views, personal, evidenceFiles, tokens };
}
