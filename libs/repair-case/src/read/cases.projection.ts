import { metaOf } from '#event-store';
import type { DecodedEvent, Projection, ViewsTransaction } from '#projections';
import { evolve } from '../decider/fold.js';
import { UNOPENED } from '../decider/state.js';
import { UnfoldableEvent } from '../decider/step.js';
import { CASE_STREAMS, numberOfStream } from '../write/open-case/open-case.decide.js';
import { readCaseState, writeCaseState } from './case-detail/case-state.rows.js';
import { writeKeys, writeQueueRow, writeTasks } from './case-queue/case-queue.rows.js';
import { CASE_TABLES } from './case-schema.js';
import { CASES_GENERATION, caseTables } from './case-tables.js';

/**
 * Folds every case with the fold of the decider and keeps, in one transaction, its state (`case-detail`) and its line,
 * tasks and search keys (`case-queue`). An event that cannot be folded parks the case.
 */
export const casesProjection: Projection = {
  name: 'repair-cases',
  generation: CASES_GENERATION,
  streamPrefixes: [CASE_STREAMS],
  tables: CASE_TABLES,
  apply: foldEvent,
};

async function foldEvent({ stored, name, data }: DecodedEvent, tx: ViewsTransaction): Promise<void> {
  const db = caseTables(tx);
  const meta = metaOf(stored);
  const number = numberOfStream(stored.stream);
  const before = (await readCaseState(db, number))?.state;
  const after = evolve(before ?? UNOPENED, { name, data, meta, revision: stored.revision });
  if (after.kind === 'unopened') throw new UnfoldableEvent(name, 'unopened');
  const at = { revision: stored.revision, updatedAt: meta.recordedAt };
  await writeCaseState(db, number, at, after);
  await writeQueueRow(db, number, at, after);
  await writeTasks(db, number, before, after);
  if (before === undefined) await writeKeys(db, number, after);
}
