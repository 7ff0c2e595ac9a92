import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel';
import type { Projection, ViewTable } from './projection.js';
import type { ViewsDb } from './views.js';

const PAGE = 1_000;

type AnyTables = Record<string, Record<string, JsonValue>>;

/**
 * SHA-256 (hex) over all rows of a projection: tables by name, rows by primary key, each as canonical JSON.
 * Local columns are left out. Same events, same hash: on any store, after any number of restarts or rebuilds.
 */
export async function hashOfRows(db: ViewsDb, projection: Projection): Promise<string> {
  const hash = createHash('sha256');
  const tables = [...projection.tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  // One snapshot, though a projector goes on beside it.
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      for (const table of tables) {
        hash.update(`${table.name}\n`);
        for await (const row of rowsOf(tx, table)) hash.update(`${canonicalJson(row)}\n`);
      }
    });
  return hash.digest('hex');
}

async function* rowsOf(db: ViewsDb, table: ViewTable): AsyncGenerator<Record<string, JsonValue>> {
  const local = new Set(table.localColumns ?? []);
  for (let offset = 0; ; offset += PAGE) {
    let query = db.withTables<AnyTables>().selectFrom(table.name).selectAll().limit(PAGE).offset(offset);
    for (const column of table.primaryKey) query = query.orderBy(column);
    const rows = await query.execute();
    for (const row of rows) {
      yield Object.fromEntries(Object.entries(row).filter(([column]) => !local.has(column)));
    }
    if (rows.length < PAGE) return;
  }
}
