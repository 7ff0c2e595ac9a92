import type { EventStore } from '#event-store';
import {
  type Checkpoint,
  createEngineTables,
  ForeignViews,
  loadCheckpoint,
  NEW_CHECKPOINT,
  resetCheckpoints,
  trustedPosition,
  unpark,
  type Views,
  type ViewsTransaction,
} from '#projections';
import type { Automation } from './automation.js';

/** The stored checkpoint; where there is none, the automation begins at the first event. Of two that begin one does. */
export async function openCheckpoint(
  views: Views,
  automation: Automation,
): Promise<{ readonly known: Checkpoint; readonly outcome: 'taken-up' | 'begun' }> {
  return views.writer.transaction().execute(async (tx) => {
    await views.lock(tx, automation.name);
    const known = await loadCheckpoint(tx, automation);
    if (known !== undefined) return { known, outcome: 'taken-up' };
    await restart(tx, automation);
    return { known: NEW_CHECKPOINT, outcome: 'begun' };
  });
}

/** Puts the checkpoint at the start: every command is sent again, and the ledgers tell which were done before. */
async function restart(tx: ViewsTransaction, automation: Automation): Promise<void> {
  await resetCheckpoints(tx, automation);
  await unpark(tx, automation);
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
      await views.writer.transaction().execute(async (tx) => {
        await views.lock(tx, automation.name);
        await restart(tx, automation);
      });
      restarted.push(automation.name);
    }
  }
  return restarted;
}
