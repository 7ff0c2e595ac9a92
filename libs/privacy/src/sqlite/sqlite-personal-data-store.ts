import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson, derivedId } from '#kernel';
import { PersonalDataError } from '../personal-data.errors.js';
import type {
  KeptValue,
  PersonalDataStore,
  PersonalField,
  PersonalReading,
  SealedField,
} from '../personal-data-store.port.js';
import { commitmentOf, SALT_BYTES, type Sealed } from '../sealed.js';
import { assertSealable, readingOf, versionOf } from '../stored-value.js';
import { keptValue, storedValue, storedVersion } from './personal-value-row.js';
import { GroupedTransactions } from './grouped-transactions.js';
import { guarded, openPersonalDataFile } from './personal-data-file.js';

/**
 * Opens the store of personal data in one SQLite file (WAL, synchronous=FULL, secure_delete), creating it if absent.
 * @throws PersonalDataError when the file is foreign, damaged or of another version; its message says what to do.
 */
export function openPersonalDataStore(options: { readonly file: string }): PersonalDataStore {
  return new SqlitePersonalDataStore(options.file, openPersonalDataFile(options.file));
}

class SqlitePersonalDataStore implements PersonalDataStore {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #writes: GroupedTransactions;
  readonly #versions: StatementSync;
  readonly #insert: StatementSync;
  readonly #handOut: StatementSync;
  readonly #remove: StatementSync;
  readonly #select: StatementSync;
  readonly #list: StatementSync;

  constructor(file: string, database: DatabaseSync) {
    this.#file = file;
    this.#database = database;
    this.#writes = new GroupedTransactions(database, file);
    this.#versions = database.prepare(
      'SELECT version, commitment, salt FROM personal_value WHERE ref = ? ORDER BY version',
    );
    this.#insert = database.prepare(
      'INSERT INTO personal_value (ref, version, kind, commitment, salt, value) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#handOut = database.prepare(
      'UPDATE personal_value SET handed_out = handed_out + 1 WHERE ref = ? AND version = ?',
    );
    this.#remove = database.prepare(
      'DELETE FROM personal_value WHERE ref = ? AND version = ? AND commitment = ? AND handed_out = ?',
    );
    this.#list = database.prepare(
      'SELECT ref, version, commitment, handed_out FROM personal_value WHERE (ref, version) > (?, ?) ORDER BY ref, version LIMIT ?',
    );
    this.#select = database.prepare('SELECT salt, value FROM personal_value WHERE ref = ? AND version = ?');
  }

  async sealAll<Field extends string>(
    commandId: string,
    fields: Readonly<Record<Field, PersonalField>>,
  ): Promise<Record<Field, SealedField>> {
    const names = Object.keys(fields) as Field[];
    assertSealable(fields);
    const sealOne = (name: Field): [Field, SealedField] => [
      name,
      this.#sealOne(commandId, name, fields[name]),
    ];
    const sealed = await this.#writing(() => names.map(sealOne));
    return Object.fromEntries(sealed) as Record<Field, SealedField>;
  }

  async discard(sealed: readonly Sealed[]): Promise<void> {
    await this.removeUnheld(sealed.map((one) => ({ ...one, handedOut: 1 })));
  }

  async kept(last: KeptValue | undefined, limit: number): Promise<readonly KeptValue[]> {
    return this.#use(() => this.#list.all(last?.ref ?? '', last?.version ?? 0, limit).map(keptValue));
  }

  async removeUnheld(values: readonly KeptValue[]): Promise<number> {
    if (values.length === 0) return 0;
    const removed = await this.#writing(() => {
      let count = 0;
      for (const { ref, version, commitment, handedOut } of values) {
        count += Number(this.#remove.run(ref, version, commitment, handedOut).changes);
      }
      return count;
    });
    // The log still holds the removed bytes until it is emptied into the file.
    this.#use(() => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    return removed;
  }

  async read(sealed: Sealed): Promise<PersonalReading> {
    return this.#use(() => this.#readOne(sealed));
  }

  async readMany(sealed: readonly Sealed[]): Promise<readonly PersonalReading[]> {
    return this.#use(() => sealed.map((one) => this.#readOne(one)));
  }

  async close(): Promise<void> {
    await this.#writes.settled();
    if (this.#database.isOpen) this.#database.close();
  }

  #sealOne(commandId: string, field: string, { kind, value }: PersonalField): SealedField {
    const ref = derivedId('personal', commandId, field);
    const versions = this.#versions.all(ref).map(storedVersion);
    const same = versionOf(value, versions);
    if (same !== undefined) {
      this.#handOut.run(ref, same.version);
      return { sealed: { ref, version: same.version, commitment: same.commitment }, fresh: false };
    }
    const version = (versions.at(-1)?.version ?? 0) + 1;
    const salt = randomBytes(SALT_BYTES);
    const commitment = commitmentOf(value, salt);
    this.#insert.run(ref, version, kind, commitment, salt, canonicalJson(value));
    return { sealed: { ref, version, commitment }, fresh: true };
  }

  #readOne(sealed: Sealed): PersonalReading {
    const row = this.#select.get(sealed.ref, sealed.version);
    return readingOf(sealed, row === undefined ? undefined : storedValue(row));
  }

  #use<T>(work: () => T): T {
    this.#refuseIfClosed();
    return guarded(work, this.#file);
  }

  #writing<T>(work: () => T): Promise<T> {
    this.#refuseIfClosed();
    return this.#writes.run(work);
  }

  #refuseIfClosed(): void {
    if (!this.#database.isOpen) {
      throw new PersonalDataError('closed', 'The store of personal data is closed.');
    }
  }
}
