import type { EventStore } from '#event-store';
import { type Closing, isCluster, neededValueOf, openClusterEvents, SETTINGS, viewsPlaceFrom } from '#house';
import { type Fence, openPostgresViews, type Views } from '#projections';
import { openFolderOfHouse } from '../folder-of-house.js';
import type { Terminal } from '../verb.js';
import { holdAll, holdAllShards } from './hold-all.js';

/** What is built again, from what; nobody else works on it until closing. */
export interface RebuiltStores {
  readonly store: EventStore;
  readonly views: Views;
  /** Holds off everybody else while rows are written. Absent where the lock of the data folder does. */
  readonly fence?: Fence;
  /** True when no automations run on these views. */
  readonly areAutomationsIdle: boolean;
}

/** @throws UnusableSetting, ForPeople while the cluster's projectors run, and what opening each store throws */
export function openStores(terminal: Terminal, closing: Closing): Promise<RebuiltStores> {
  return isCluster(terminal.environment) ? openCluster(terminal, closing) : openFolder(terminal, closing);
}

async function openFolder(terminal: Terminal, closing: Closing): Promise<RebuiltStores> {
  const { store, views } = await openFolderOfHouse(terminal, closing);
  return { store, views, areAutomationsIdle: true };
}

async function openCluster({ environment }: Terminal, closing: Closing): Promise<RebuiltStores> {
  const shards = Number(neededValueOf(SETTINGS.shards, 'projector', environment));
  const store = closing.add(await openClusterEvents(environment, 'projector'), (one) => one.close());
  const views = closing.add(await openPostgresViews(viewsPlaceFrom(environment, 'projector')), (one) =>
    one.close(),
  );
  const fence = await holdAllShards(views, shards, closing);
  const areAutomationsIdle = (await holdAll(views, 'automation', 1, closing)) !== undefined;
  return { store, views, fence, areAutomationsIdle };
}
