import { metaOf } from '#event-store';
import type { DecodedEvent, Projection, ViewsTransaction } from '#projections';
import { CASE_STREAMS, numberOfStream } from '../../write/open-case/open-case.decide.js';
import { HISTORY_TABLE } from '../case-schema.js';
import { CASE_HISTORY, type CaseHistoryRow, caseTables, HISTORY_GENERATION } from '../case-tables.js';

/** One row for each event of a case, in its newest shape. It folds nothing, so that it also shows what cannot be folded. */
export const caseHistoryProjection: Projection = {
  name: 'case-history',
  generation: HISTORY_GENERATION,
  streamPrefixes: [CASE_STREAMS],
  tables: [HISTORY_TABLE],
  apply: writeEvent,
};

async function writeEvent({ stored, name, data }: DecodedEvent, tx: ViewsTransaction): Promise<void> {
  const meta = metaOf(stored);
  const row: CaseHistoryRow = {
    number: numberOfStream(stored.stream),
    revision: stored.revision,
    position: stored.position,
    name,
    data: JSON.stringify(data),
    actor_id: meta.actor.id,
    actor_role: meta.actor.role,
    on_behalf_of: meta.onBehalfOf ?? null,
    channel: meta.channel,
    command: meta.command,
    command_id: meta.commandId,
    recorded_at: meta.recordedAt,
    effective_at: meta.effectiveAt,
  };
  await caseTables(tx)
    .insertInto(CASE_HISTORY)
    .values(row)
    .onConflict((conflict) => conflict.columns(['number', 'revision']).doUpdateSet(row))
    .execute();
}
