import { Pool, type PoolClient, type QueryResult, type QueryResultRow, types } from 'pg';
import { type PostgresPlace, PostgresUnusable } from './postgres.errors.js';
import { placeOf } from './postgres-url.js';
import { StatementNames } from './statement-names.js';
import { troubleIn } from './trouble.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** Longer than any statement of ours takes; a server that swallows everything is found out by then. */
const ANSWER_WITHIN_MS = 30_000;
/** When this machine begins to ask whether the other is still there. */
const KEEPALIVE_AFTER_MS = 3_000;
/** A process that froze in the middle of a transaction loses it, so that others can go on. */
const IDLE_IN_TRANSACTION_MS = 5_000;
/** The server notices after about 6 s that a machine is gone, and frees what it held. */
const KEEPALIVE = '-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3';
const BIGINT = 20;
const OLDEST_VERSION = 14;

/** Rows of a table are objects of columns. */
export type PostgresRow = QueryResultRow;

/** One connection, taken until it is released. */
export interface PostgresConnection {
  /** @throws PostgresUnusable when the database cannot work now; else what the driver throws */
  query<Row extends PostgresRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  /** @param discard true when nobody may use the connection again */
  release(discard?: boolean): void;
}

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** The environment variable that holds the URL: messages name it. */
  readonly setting: string;
  /** At most so many connections. Default 10. */
  readonly most?: number;
  /** True: the server refuses every write over them. Default false. */
  readonly readOnly?: boolean;
  /** True: a commit is on the server's disk before its answer, whatever the server's own default. Default false. */
  readonly durable?: boolean;
  /** A statement without an answer for so many milliseconds counts as `unreachable`. Default 30,000. */
  readonly answerWithinMs?: number;
  /** True: statements may be sent before those ahead of them are answered, in one connection. Default false. */
  readonly pipelined?: boolean;
  /** For who looks at the server. Default `shuri`. */
  readonly name?: string;
}

/** Connections to one PostgreSQL database. Numbers come as numbers: no column of ours goes beyond 2^53. */
export class PostgresConnections {
  readonly place: PostgresPlace;
  /** How many there may be at once. */
  readonly most: number;
  readonly #pool: Pool;
  readonly #names = new StatementNames();

  /** Connects to nobody yet. @throws PostgresUnusable `malformed-url` */
  constructor(options: PostgresOptions) {
    const { url, setting, most = 10, pipelined = false, name = 'shuri' } = options;
    this.place = placeOf(url, setting);
    this.most = most;
    this.#pool = new Pool({
      connectionString: url,
      max: most,
      pipeline: pipelined,
      application_name: name,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEPALIVE_AFTER_MS,
      query_timeout: options.answerWithinMs ?? ANSWER_WITHIN_MS,
      options: sessionOptions(options),
      types: {
        getTypeParser: (oid: number, format?: 'text' | 'binary') =>
          oid === BIGINT && format !== 'binary' ? Number : types.getTypeParser(oid, format ?? 'text'),
      },
    });
    // A connection that breaks while nobody uses it is replaced; whoever asks next hears of it.
    this.#pool.on('error', () => undefined);
    // One that breaks in somebody's hands tells him by the query; an event that nobody hears would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * Asks whether the database is one that we can use.
   * @throws PostgresUnusable
   */
  async check(): Promise<void> {
    const { rows } = await this.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version,
              current_setting('server_encoding') as encoding`,
    );
    const { version = 0, encoding = '' } = rows[0] ?? {};
    const unsuitable = (why: string) => new PostgresUnusable('unsuitable', this.place, why);
    if (version < OLDEST_VERSION)
      throw unsuitable(`version ${version}, needed is ${OLDEST_VERSION} or newer`);
    if (encoding !== 'UTF8') throw unsuitable(`its encoding is ${encoding}, needed is UTF8`);
  }

  /** Takes a connection. @throws PostgresUnusable when there is none */
  async connect(): Promise<PostgresConnection> {
    const client = await this.#understanding(() => this.#pool.connect());
    return {
      query: (text, values) => this.#query(client, text, values),
      release: (discard) => client.release(discard),
    };
  }

  /** One statement on any connection. */
  async query<Row extends PostgresRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    const connection = await this.connect();
    let broken = false;
    try {
      return await connection.query<Row>(text, values);
    } catch (error) {
      // The answer to a statement that was given up may still come: nobody else is to get it.
      broken = error instanceof PostgresUnusable && error.trouble === 'unreachable';
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  /** Runs the work in one transaction: all of it durable, or none of it done. */
  async transaction<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const connection = await this.connect();
    let broken = false;
    try {
      await connection.query('begin');
      const result = await work(connection);
      await connection.query('commit');
      return result;
    } catch (error) {
      await connection.query('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  /** Ends all connections once their work is done. Ending twice is harmless. */
  async end(): Promise<void> {
    if (!this.#pool.ended && !this.#pool.ending) await this.#pool.end();
  }

  #query<Row extends PostgresRow>(
    client: PoolClient,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    if (/^\s*(create|drop|alter)\b/iu.test(text)) this.#names.forget();
    const name = values.length === 0 ? undefined : this.#names.nameOf(text);
    const query = { text, values: [...values], ...(name === undefined ? {} : { name }) };
    return this.#understanding(() => client.query<Row>(query));
  }

  async #understanding<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const understood = troubleIn(error);
      if (understood === undefined) throw error;
      if (understood.trouble === 'contended') this.#names.forget();
      throw new PostgresUnusable(understood.trouble, this.place, understood.detail);
    }
  }
}

/** What every session is begun with. */
function sessionOptions({ readOnly = false, durable = false }: PostgresOptions): string {
  return [
    KEEPALIVE,
    ...(readOnly ? ['-c default_transaction_read_only=on'] : []),
    ...(durable ? ['-c synchronous_commit=on'] : []),
  ].join(' ');
}
