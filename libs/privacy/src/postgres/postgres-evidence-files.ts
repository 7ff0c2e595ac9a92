import {
  openTables,
  type PostgresConnections,
  type PostgresRow,
  type PostgresTables,
  withoutRows,
} from '#postgres';
import {
  acceptedFile,
  altered,
  DEFAULT_LIMITS,
  isSha256,
  sha256Of,
  unknownFile,
} from '../evidence-files/acceptance.js';
import type { EvidenceFile, EvidenceFiles, EvidenceLimits } from '../evidence-files/evidence-files.port.js';
import type { EvidenceMediaType } from '../evidence-files/media-type.js';
import { PersonalDataError } from '../personal-data.errors.js';

/** A file comes in pieces of 1 MiB: the protocol writes bytes as text of twice their length, one row at a time. */
const PIECE_BYTES = 1024 * 1024;
/** Each may hold a whole file in memory. */
const CONNECTIONS = 4;

/** Photographs are compressed already; kept as they are, a piece is read without the rest. */
const CREATE = [
  `create table evidence_file (
    sha256     text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf', 'text/plain')),
    bytes      bytea not null
  )`,
  'alter table evidence_file alter column bytes set storage external',
];

const EVIDENCE_TABLES: PostgresTables = {
  name: 'evidence',
  format: 1,
  create: CREATE,
  what: 'The evidence',
  otherVersion: (message) => new PersonalDataError('other-version', message),
};

export interface PostgresEvidenceOptions {
  /** `postgres://user:password@host:5432/database`; best that of the personal data, and backed up with it. */
  readonly url: string;
  /** The environment variable that holds the URL: messages name it. */
  readonly setting: string;
  readonly limits?: EvidenceLimits;
}

/**
 * Opens the evidence files in PostgreSQL, for any number of processes. Who finds the tables made needs SELECT on both,
 * and INSERT and UPDATE on `evidence_file`.
 * @throws PostgresUnusable when the database is away, refuses us or does not suit; PersonalDataError `other-version`
 */
export async function openPostgresEvidenceFiles(options: PostgresEvidenceOptions): Promise<EvidenceFiles> {
  const { url, setting, limits = DEFAULT_LIMITS } = options;
  const connections = { url, setting, most: CONNECTIONS, durable: true, name: 'shuri evidence' };
  return new PostgresEvidenceFiles(await openTables(connections, EVIDENCE_TABLES), limits);
}

class PostgresEvidenceFiles implements EvidenceFiles {
  constructor(
    private readonly connections: PostgresConnections,
    private readonly limits: EvidenceLimits,
  ) {}

  async put(bytes: Uint8Array, mediaType: string): Promise<EvidenceFile> {
    const file = acceptedFile(bytes, mediaType, this.limits);
    if (!(await this.#holds(file.sha256))) {
      await this.#rows(
        `insert into evidence_file (sha256, media_type, bytes) values ($1, $2, $3)
         on conflict (sha256) do update set media_type = excluded.media_type, bytes = excluded.bytes`,
        [file.sha256, file.mediaType, bytes],
      );
    }
    return file;
  }

  async stat(sha256: string): Promise<EvidenceFile> {
    const [row] = isSha256(sha256)
      ? await this.#rows<{ size: number; media_type: EvidenceMediaType }>(
          'select octet_length(bytes) as size, media_type from evidence_file where sha256 = $1',
          [sha256],
        )
      : [];
    if (row === undefined) throw unknownFile();
    return { sha256, size: row.size, mediaType: row.media_type };
  }

  async read(sha256: string): Promise<EvidenceFile & { readonly bytes: Uint8Array }> {
    const file = await this.stat(sha256);
    const rows = await this.#rows<{ piece: Uint8Array }>(
      `select substring(bytes from at for ${PIECE_BYTES}) as piece
         from evidence_file, generate_series(1, octet_length(bytes), ${PIECE_BYTES}) as at
        where sha256 = $1 order by at`,
      [sha256],
    );
    const bytes = Buffer.concat(rows.map(({ piece }) => piece));
    if (sha256Of(bytes) !== sha256) throw altered(sha256);
    return { ...file, bytes };
  }

  /** A transaction leaves nothing half written. */
  async removeUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  async close(): Promise<void> {
    await this.connections.end();
  }

  /** True when the file is there with this content, by the server's own sum; a damaged one is written again. */
  async #holds(sha256: string): Promise<boolean> {
    const rows = await this.#rows(
      "select 1 from evidence_file where sha256 = $1 and sha256(bytes) = decode($1, 'hex')",
      [sha256],
    );
    return rows.length > 0;
  }

  async #rows<Row extends PostgresRow>(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return (await this.connections.query<Row>(text, values)).rows;
    } catch (error) {
      throw withoutRows(error, 'the store of evidence');
    }
  }
}
