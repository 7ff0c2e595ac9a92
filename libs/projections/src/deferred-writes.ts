import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type { ViewsTransaction } from './views.js';

/** A connection whose writes can be deferred to the end of the transaction in hand. */
export interface DeferringConnection extends DatabaseConnection {
  deferWrites(): void;
}

/** See `Views.deferWrites`. */
export async function deferWrites(tx: ViewsTransaction): Promise<void> {
  await tx.getExecutor().provideConnection((connection) => {
    (connection as DeferringConnection).deferWrites();
    return Promise.resolve();
  });
}

/** True for a statement that changes rows and is asked for nothing. */
export function isMereWrite({ query }: CompiledQuery): boolean {
  switch (query.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return query.returning === undefined;
    default:
      return false;
  }
}
