import { randomBytes } from 'node:crypto';
import { canonicalJson, derivedId } from '#kernel';
import { openTables, type PostgresConnection, type PostgresConnections, withoutRows } from '#postgres';
import { PersonalDataError } from '../personal-data.errors.js';
import type {
  KeptValue,
  PersonalDataStore,
  PersonalField,
  PersonalReading,
  SealedField,
} from '../personal-data-store.port.js';
import { commitmentOf, SALT_BYTES, type Sealed } from '../sealed.js';
import { assertSealable, parsed, readingOf, type StoredVersion, versionOf } from '../stored-value.js';
import { PERSONAL_TABLES } from './personal-schema.js';

export interface PostgresPersonalDataOptions {
  /** `postgres://user:password@host:5432/database`; best one of its own, with a backup of its own. */
  readonly url: string;
  /** The environment variable that holds the URL: messages name it. */
  readonly setting: string;
}

/**
 * Opens the store of personal data in PostgreSQL, for any number of processes. A removed value is out of reach of every
 * query at once; its bytes stay in the server's files and log until it writes over them, so keep those encrypted.
 * @throws PostgresUnusable when the database is away, refuses us or does not suit; PersonalDataError `other-version`
 */
export async function openPostgresPersonalDataStore(
  options: PostgresPersonalDataOptions,
): Promise<PersonalDataStore> {
  const connections = { ...options, durable: true, name: 'shuri personal data' };
  return new PostgresPersonalDataStore(await openTables(connections, PERSONAL_TABLES));
}

class PostgresPersonalDataStore implements PersonalDataStore {
  #closed = false;

  constructor(private readonly connections: PostgresConnections) {}

  async sealAll<Field extends string>(
    commandId: string,
    fields: Readonly<Record<Field, PersonalField>>,
  ): Promise<Record<Field, SealedField>> {
    assertSealable(fields);
    const sealed = await this.#guarded(() =>
      this.connections.transaction(async (connection) => {
        // Another process may seal the same command: one after the other.
        const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
        await connection.query(lock, [`shuri personal ${commandId}`]);
        const all: [string, SealedField][] = [];
        for (const [name, field] of Object.entries<PersonalField>(fields)) {
          all.push([name, await sealOne(connection, derivedId('personal', commandId, name), field)]);
        }
        return all;
      }),
    );
    return Object.fromEntries(sealed) as Record<Field, SealedField>;
  }

  async discard(sealed: readonly Sealed[]): Promise<void> {
    await this.removeUnheld(sealed.map((one) => ({ ...one, handedOut: 1 })));
  }

  async kept(last: KeptValue | undefined, limit: number): Promise<readonly KeptValue[]> {
    const { rows } = await this.#guarded(() =>
      this.connections.query<KeptValue & Record<string, unknown>>(
        `select ref, version, commitment, handed_out as "handedOut" from personal_value
          where (ref, version) > ($1, $2::integer) order by ref, version limit $3`,
        [last?.ref ?? '', last?.version ?? 0, limit],
      ),
    );
    return rows;
  }

  async removeUnheld(values: readonly KeptValue[]): Promise<number> {
    if (values.length === 0) return 0;
    return this.#guarded(() =>
      this.connections.transaction(async (connection) => {
        let removed = 0;
        for (const { ref, version, commitment, handedOut } of values) {
          const { rowCount } = await connection.query(
            'delete from personal_value where ref = $1 and version = $2 and commitment = $3 and handed_out = $4',
            [ref, version, commitment, handedOut],
          );
          removed += rowCount ?? 0;
        }
        return removed;
      }),
    );
  }

  async read(sealed: Sealed): Promise<PersonalReading> {
    const [reading] = await this.readMany([sealed]);
    return reading ?? { state: 'erased' };
  }

  async readMany(sealed: readonly Sealed[]): Promise<readonly PersonalReading[]> {
    const { rows } = await this.#guarded(() =>
      this.connections.query<{ ref: string; version: number; salt: Uint8Array; value: string }>(
        `select ref, version, salt, value from personal_value
          where (ref, version) in (select * from unnest($1::text[], $2::integer[]))`,
        [sealed.map(({ ref }) => ref), sealed.map(({ version }) => version)],
      ),
    );
    const byKey = new Map(rows.map((row) => [`${row.ref} ${row.version}`, row]));
    return sealed.map((one) => {
      const row = byKey.get(`${one.ref} ${one.version}`);
      return readingOf(one, row === undefined ? undefined : { salt: row.salt, value: parsed(row.value) });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.connections.end();
  }

  /** The driver's own errors may repeat a row, so that none of them gets out. */
  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new PersonalDataError('closed', 'The store of personal data is closed.');
    try {
      return await work();
    } catch (error) {
      throw withoutRows(error, 'the store of personal data');
    }
  }
}

async function sealOne(
  connection: PostgresConnection,
  ref: string,
  { kind, value }: PersonalField,
): Promise<SealedField> {
  const { rows: versions } = await connection.query<StoredVersion & Record<string, unknown>>(
    'select version, commitment, salt from personal_value where ref = $1 order by version',
    [ref],
  );
  const same = versionOf(value, versions);
  if (same !== undefined) {
    await connection.query(
      'update personal_value set handed_out = handed_out + 1 where ref = $1 and version = $2',
      [ref, same.version],
    );
    return { sealed: { ref, version: same.version, commitment: same.commitment }, fresh: false };
  }
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const salt = randomBytes(SALT_BYTES);
  const commitment = commitmentOf(value, salt);
  await connection.query(
    'insert into personal_value (ref, version, kind, commitment, salt, value) values ($1, $2, $3, $4, $5, $6)',
    [ref, version, kind, commitment, salt, canonicalJson(value)],
  );
  return { sealed: { ref, version, commitment }, fresh: true };
}
