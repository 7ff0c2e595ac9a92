import { CompiledQuery, type QueryResult } from 'kysely';
import type { PostgresConnection, PostgresRow } from '#postgres';
import { assertKeptAlike } from '../column-value.js';
import { type DeferringConnection, isMereWrite } from '../deferred-writes.js';

/** Writes on their way, at most: the server answers at its own pace. */
const MOST_UNDER_WAY = 256;

type Answer = Awaited<ReturnType<PostgresConnection['query']>>;

/** A connection of the pool while kysely has it. */
export class TakenConnection implements DeferringConnection {
  #spoilt = false;
  #defers = false;
  readonly #underWay: Promise<Answer>[] = [];

  constructor(private readonly connection: PostgresConnection) {}

  /** Sent with the first statement; what it fails with comes out of that. */
  begin(level: string): void {
    this.#underWay.push(this.#send(CompiledQuery.raw(`begin${level}`)));
  }

  deferWrites(): void {
    this.#defers = true;
  }

  /** What deferred writes failed with comes first: whatever was sent after them has failed for that reason. */
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    for (const value of query.parameters) assertKeptAlike(value);
    const sent = this.#send(query);
    if (this.#defers && isMereWrite(query)) {
      this.#underWay.push(sent);
      if (this.#underWay.length >= MOST_UNDER_WAY) await this.#arrived();
      return { rows: [] };
    }
    await this.#arrived();
    const { command, rowCount, rows } = await sent;
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE';
    return changed
      ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) }
      : { rows: rows as Row[] };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  async rollback(): Promise<void> {
    try {
      await Promise.allSettled(this.#underWay.splice(0));
      await this.connection.query('rollback');
    } catch {
      this.#spoilt = true;
    }
  }

  /** Gives it back; spoilt, nobody gets it again. */
  release(): void {
    this.connection.release(this.#spoilt);
  }

  #send({ sql, parameters }: CompiledQuery): Promise<Answer> {
    const sent = this.connection.query<PostgresRow>(sql, parameters);
    // Heard where it is waited for; until then it is nobody's.
    sent.catch(() => undefined);
    return sent;
  }

  async #arrived(): Promise<void> {
    for (const sent of this.#underWay.splice(0)) await sent;
  }
}
