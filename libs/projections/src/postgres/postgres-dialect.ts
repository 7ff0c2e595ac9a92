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
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { PostgresConnection, PostgresConnections } from '#postgres';
import { assertKeptAlike } from '../column-value.js';

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

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Where the connection is gone, the server has rolled back by itself: the cause must not be hidden by that. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch {
      this.#taken.get(connection)?.spoil();
    }
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#taken.get(connection)?.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.connections.end();
  }
}

class TakenConnection implements DatabaseConnection {
  #spoilt = false;

  constructor(private readonly connection: PostgresConnection) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    for (const value of query.parameters) assertKeptAlike(value);
    const { command, rowCount, rows } = await this.connection.query(query.sql, query.parameters);
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE';
    return changed
      ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) }
      : { rows: rows as Row[] };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  /** Nobody may use the connection again. */
  spoil(): void {
    this.#spoilt = true;
  }

  release(): void {
    this.connection.release(this.#spoilt);
  }
}
