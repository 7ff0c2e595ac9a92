import type { EventStore } from '#event-store';
import {
  createEngineTables,
  ForeignViews,
  loadCheckpoint,
  resetCheckpoint,
  trustedPosition,
  unpark,
  type Views,
} from '#projections';
import type { Automation } from './automation.js';

/** Puts the checkpoint at the start: every command is sent again, and the ledgers tell which were done before. */
export async function restart(views: Views, automation: Automation): Promise<void> {
  await views.writer.transaction().execute(async (tx) => {
    await resetCheckpoint(tx, automation);
    await unpark(tx, automation);
  });
}

/**
 * Restarts the automations whose checkpoint is of another store, and answers their names; for when no engine runs. A
 * checkpoint of this store stays as it is: the read models beside it may be built again without it.
 */
export async function restartForeign(parts: {
  readonly store: EventStore;
  readonly views: Views;
  readonly automations: readonly Automation[];
}): Promise<readonly string[]> {
  const { store, views, automations } = parts;
  await createEngineTables(views);
  const restarted: string[] = [];
  for (const automation of automations) {
    const known = await loadCheckpoint(views.writer, automation);
    if (known === undefined) continue;
    try {
      await trustedPosition(store, automation, known);
    } catch (error) {
      if (!(error instanceof ForeignViews)) throw error;
      await restart(views, automation);
      restarted.push(automation.name);
    }
  }
  return restarted;
}
