import { createCheckpointTable } from './checkpoint-table.js';
import { type Checkpoint, loadCheckpoint, NEW_CHECKPOINT } from './checkpoints.js';
import { createParkingTable, unpark } from './parking.js';
import type { Projection } from './projection.js';
import { divideAnew, resetCheckpoints } from './shard-checkpoints.js';
import type { Fence } from './stretch.js';
import type { Views, ViewsTransaction } from './views.js';

/** Creates the engine's own tables. */
export async function createEngineTables(views: Views): Promise<void> {
  await views.writer.transaction().execute(async (tx) => {
    // Two processes that create the same table at the same moment would fail.
    await views.lock(tx, 'engine tables');
    await createCheckpointTable(tx);
    await createParkingTable(tx);
  });
}

/** The projection's checkpoint; on first sight its tables are created and it stands at the start. */
export async function ensureTables(views: Views, projection: Projection): Promise<Checkpoint> {
  return views.writer.transaction().execute(async (tx) => {
    await views.lock(tx, projection.name);
    await divideAnew(tx, projection);
    // Another process may have been faster, and have rows already.
    const known = await loadCheckpoint(tx, projection);
    if (known !== undefined) return known;
    await makeAnew(tx, projection);
    return NEW_CHECKPOINT;
  });
}

/** Drops and creates the projection's tables and puts it at the start, all in one transaction. */
export async function emptyTables(views: Views, projection: Projection, fence: Fence): Promise<void> {
  await views.writer.transaction().execute(async (tx) => {
    await fence(tx);
    await views.lock(tx, projection.name);
    await makeAnew(tx, projection);
  });
}

async function makeAnew(tx: ViewsTransaction, projection: Projection): Promise<void> {
  await resetCheckpoints(tx, projection);
  await unpark(tx, projection);
  for (const table of projection.tables) {
    await tx.schema.dropTable(table.name).ifExists().execute();
    await table.create(tx);
  }
}
