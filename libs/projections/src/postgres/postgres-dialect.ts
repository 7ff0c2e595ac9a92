import {
  CompiledQuery,
  type DatabaseConnection,
  type DataTypeNode,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { PostgresConnections } from '#postgres';
import { TakenConnection } from './taken-connection.js';

/** kysely over our own connections, with columns that compare and count as SQLite's do. */
export class AlikePostgresDialect implements Dialect {
  constructor(private readonly connections: PostgresConnections) {}

  createDriver(): Driver {
    return new ConnectionsDriver(this.connections);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new AlikeQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
}

class AlikeQueryCompiler extends PostgresQueryCompiler {
  /** Text in code point order, whatever the database's own collation is (D29); integers as long as SQLite's. */
  protected override visitDataType(node: DataTypeNode): void {
    if (node.dataType === 'text') this.append('text collate "C"');
    else if (node.dataType === 'integer') this.append('bigint');
    else super.visitDataType(node);
  }
}

class ConnectionsDriver implements Driver {
  readonly #taken = new WeakMap<DatabaseConnection, TakenConnection>();

  constructor(private readonly connections: PostgresConnections) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const taken = new TakenConnection(await this.connections.connect());
    this.#taken.set(taken, taken);
    return taken;
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    this.#taken.get(connection)?.begin(level);
    return Promise.resolve();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Where the connection is gone, the server has rolled back by itself: the cause must not be hidden by that. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#taken.get(connection)?.rollback();
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#taken.get(connection)?.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.connections.end();
  }
}
