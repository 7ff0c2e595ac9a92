import type { Kysely, Transaction } from 'kysely';

/** No table is known here: whoever queries names its own with `withTables<…>()`. */
export type NoTables = Record<never, never>;

/** A handle on the views database; name your tables with `db.withTables<{ case_queue_g1: CaseQueueRow }>()`. */
export type ViewsDb = Kysely<NoTables>;

/** The transaction in which rows and checkpoint move together. */
export type ViewsTransaction = Transaction<NoTables>;

/**
 * The database of the read models. All of it can be rebuilt from the events.
 * Columns hold text, integers and nulls only (0 or 1 for a truth), so that every dialect gives the same rows.
 */
export interface Views {
  /** The one writer: projections and the timekeeper. */
  readonly writer: ViewsDb;
  /** For queries: sees committed rows and never waits for a running batch. */
  readonly reader: ViewsDb;
  /**
   * Waits until no other process holds `what`, and holds it to the end of the transaction. Where one connection writes
   * alone there is nothing to wait for.
   */
  lock(tx: ViewsTransaction, what: string): Promise<void>;
  /**
   * From here on to the end of the transaction, writes that return no rows are only sent. They keep their order and later
   * reads see them, but what they changed is not told, and what one of them fails with may come out of a later statement
   * or of the commit.
   */
  deferWrites(tx: ViewsTransaction): Promise<void>;
  /** True when the error says that the database itself cannot work now, so that no event is to blame. */
  isOutage(error: unknown): boolean;
  /** Ends all connections. */
  close(): Promise<void>;
}
