import type { HistoryEntry } from '#event-store';
import type { JsonObject } from '#kernel';
import { decodeCursor, type Page, pageOf, type PageRequest } from '#projections';
import { CASE_HISTORY, type CaseDb, type CaseHistoryRow } from '../case-tables.js';

/**
 * One page of a case's events in their order, or undefined when there is no such case.
 * @throws ShuriError REQUEST.MALFORMED for a cursor that is not ours
 */
export async function historyPage(
  db: CaseDb,
  number: string,
  page: PageRequest,
): Promise<Page<HistoryEntry> | undefined> {
  const after = page.cursor === undefined ? -1 : Number(decodeCursor(page.cursor, ['number'])[0]);
  const rows = await db
    .selectFrom(CASE_HISTORY)
    .selectAll()
    .where('number', '=', number)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(page.limit + 1)
    .execute();
  if (rows.length === 0 && !(await isKnown(db, number))) return undefined;
  const found = pageOf(rows, page.limit, (row) => [row.revision]);
  return { ...found, items: found.items.map(historyEntry) };
}

async function isKnown(db: CaseDb, number: string): Promise<boolean> {
  const first = db.selectFrom(CASE_HISTORY).select('revision').where('number', '=', number);
  return (await first.where('revision', '=', 0).executeTakeFirst()) !== undefined;
}

function historyEntry(row: CaseHistoryRow): HistoryEntry {
  return {
    revision: row.revision,
    position: row.position,
    name: row.name,
    data: JSON.parse(row.data) as JsonObject,
    actor: { id: row.actor_id, role: row.actor_role },
    onBehalfOf: row.on_behalf_of,
    channel: row.channel,
    command: row.command,
    commandId: row.command_id,
    recordedAt: row.recorded_at,
    effectiveAt: row.effective_at,
  };
}
