import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { assertKeptAlike } from '../column-value.js';
import { type DeferringConnection, isMereWrite } from '../deferred-writes.js';

const KEPT_STATEMENTS = 256;

/** kysely over one `node:sqlite` connection; kysely itself lets one caller at a time use it. */
export class NodeSqliteDialect implements Dialect {
  /** `begin`: a writer takes the write lock at once, so that it never has to give up half way. */
  constructor(
    private readonly database: DatabaseSync,
    private readonly begin: 'begin' | 'begin immediate',
  ) {}

  createDriver(): Driver {
    return new NodeSqliteDriver(this.database, this.begin);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new LocklessQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** Who writes holds the whole file, so `for update skip locked` locks and skips nothing more: it is left out. */
class LocklessQueryCompiler extends SqliteQueryCompiler {
  protected override visitSelectQuery(node: SelectQueryNode): void {
    const { endModifiers: _, ...rest } = node;
    super.visitSelectQuery(rest);
  }
}

class NodeSqliteDriver implements Driver {
  readonly #connection: NodeSqliteConnection;

  constructor(
    private readonly database: DatabaseSync,
    private readonly begin: string,
  ) {
    this.#connection = new NodeSqliteConnection(database);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#connection.tellAgain();
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#connection.tellAgain();
    // SQLite rolls back by itself on a full disk or an I/O error; a second rollback would hide the cause.
    if (this.database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

class NodeSqliteConnection implements DeferringConnection {
  readonly #statements = new Map<string, StatementSync>();

  #tells = true;

  constructor(private readonly database: DatabaseSync) {}

  /** Nothing is gained here by waiting; but what is not told elsewhere is not told here, so that nobody relies on it. */
  deferWrites(): void {
    this.#tells = false;
  }

  tellAgain(): void {
    this.#tells = true;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return Promise.resolve(this.#execute<Row>(query));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#prepare(query.sql).iterate(...bindable(query.parameters))) {
      yield { rows: [row as Row] };
    }
  }

  #execute<Row>(query: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepare(query.sql);
    const parameters = bindable(query.parameters);
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    if (!this.#tells && isMereWrite(query)) return { rows: [] };
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** Prepared statements are kept by their text, the oldest dropped first. */
  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.database.prepare(sql);
    // A changed schema would make a kept statement answer with stale columns.
    if (/^\s*(create|drop|alter)\b/iu.test(sql)) this.#statements.clear();
    else this.#keep(sql, statement);
    return statement;
  }

  #keep(sql: string, statement: StatementSync): void {
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= KEPT_STATEMENTS && oldest.done !== true)
      this.#statements.delete(oldest.value);
    this.#statements.set(sql, statement);
  }
}

function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    assertKeptAlike(value);
    return value;
  });
}
