import { type Projection, tableName, type ViewsDb } from '../src/index.js';

interface TallyRow {
  readonly stream: string;
  readonly events: number;
  readonly total: number;
  readonly last_revision: number;
}

/** Any generation of the tally has the same columns. */
type TallyTables = Record<string, TallyRow>;

/**
 * A projection for specs: per stream, how many events, the sum of their amounts and the last revision. Adding makes
 * an event applied twice visible. It cannot apply an amount that is no number.
 */
export function tally(
  options: {
    name?: string;
    generation?: number;
    streamPrefixes?: string[];
    before?: (event: string) => void | Promise<void>;
  } = {},
): Projection {
  const { name = 'tally', generation = 1, streamPrefixes = ['repairCase-'], before } = options;
  const table = tableName(name, generation);
  return {
    name,
    generation,
    streamPrefixes,
    tables: [
      {
        name: table,
        primaryKey: ['stream'],
        create: (db) =>
          db.schema
            .createTable(table)
            .addColumn('stream', 'text', (column) => column.primaryKey())
            .addColumn('events', 'integer', (column) => column.notNull())
            .addColumn('total', 'integer', (column) => column.notNull())
            .addColumn('last_revision', 'integer', (column) => column.notNull())
            .execute(),
      },
    ],
    apply: async (event, tx) => {
      await before?.(event.name);
      const amount = (event.data as { amount: unknown }).amount;
      const row = { stream: event.stored.stream, events: 1, total: 0, last_revision: event.stored.revision };
      await tx
        .withTables<TallyTables>()
        .insertInto(table)
        .values(row)
        .onConflict((conflict) =>
          conflict.column('stream').doUpdateSet((eb) => ({
            events: eb(`${table}.events`, '+', 1),
            last_revision: row.last_revision,
          })),
        )
        .execute();
      // After the first write, so that a failure shows whether the transaction was rolled back.
      if (typeof amount !== 'number') throw new TypeError(`no amount in ${event.name}`);
      await tx
        .withTables<TallyTables>()
        .updateTable(table)
        .set((eb) => ({ total: eb('total', '+', amount) }))
        .where('stream', '=', row.stream)
        .execute();
    },
  };
}

/** The rows of a tally, `stream:events:total`, in order of their streams. */
export async function tallyRows(db: ViewsDb, projection: Projection): Promise<string[]> {
  const rows = await db
    .withTables<TallyTables>()
    .selectFrom(tableName(projection.name, projection.generation))
    .selectAll()
    .orderBy('stream')
    .execute();
  return rows.map((row) => `${row.stream}:${row.events}:${row.total}`);
}
