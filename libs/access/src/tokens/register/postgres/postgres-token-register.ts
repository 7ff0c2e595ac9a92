import { openTables, type PostgresConnections, withoutRows } from '#postgres';
import { factOf, type TokenIssued, written } from '../token-facts.js';
import {
  type RegisteredToken,
  type TokenRegister,
  TokenRegisterError,
  type TokenStanding,
} from '../token-register.port.js';
import { TOKEN_TABLES } from './token-schema.js';

/** Every request asks the register: a server that is silent for longer counts as away. */
const ANSWER_WITHIN_MS = 5_000;
const CONNECTIONS = 4;

export interface PostgresTokenRegisterOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** The environment variable that holds the URL: messages name it. */
  readonly setting: string;
}

/**
 * Opens the token register of a cluster in PostgreSQL, for any number of processes.
 * @throws PostgresUnusable when the database is away, refuses us or does not suit; TokenRegisterError when its tables
 * are of another version of the program
 */
export async function openPostgresTokenRegister({
  url,
  setting,
}: PostgresTokenRegisterOptions): Promise<TokenRegister> {
  const connections = {
    url,
    setting,
    most: CONNECTIONS,
    answerWithinMs: ANSWER_WITHIN_MS,
    durable: true,
    name: 'shuri tokens',
  };
  return new PostgresTokenRegister(await openTables(connections, TOKEN_TABLES));
}

class PostgresTokenRegister implements TokenRegister {
  constructor(private readonly connections: PostgresConnections) {}

  async standingOf(tokenId: string): Promise<TokenStanding> {
    const { rows } = await understood(() =>
      this.connections.query<{ what: string; revoked_at: string | null }>(
        'select what, revoked_at from token_fact where token_id = $1',
        [tokenId],
      ),
    );
    if (!rows.some(({ what }) => what === 'token-issued')) return { kind: 'unrecorded' };
    return standing(rows.find(({ what }) => what === 'token-revoked')?.revoked_at ?? null);
  }

  async unexpired(now: Temporal.Instant): Promise<readonly RegisteredToken[]> {
    const { rows } = await understood(() =>
      this.connections.query<IssueRow>(
        // Years beyond 9999 are written with a sign, which sorts before the digits.
        `select issued.*, revoked.revoked_at as gone_at
           from token_fact issued
           left join token_fact revoked on revoked.token_id = issued.token_id and revoked.what = 'token-revoked'
          where issued.what = 'token-issued' and (issued.expires_at > $1 or issued.expires_at like '+%')
          order by issued.at_place`,
        [written(now)],
      ),
    );
    return rows.map((row) => ({ issued: this.#issueIn(row), standing: standing(row.gone_at) }));
  }

  async recordIssue({ tokenId, subject, role, siteId, issuedAt, expiresAt }: TokenIssued): Promise<void> {
    await understood(() =>
      this.connections.query(
        `insert into token_fact (what, token_id, subject, role, site_id, issued_at, expires_at)
         values ('token-issued', $1, $2, $3, $4, $5, $6)`,
        [tokenId, subject, role, siteId, issuedAt, expiresAt],
      ),
    );
  }

  async revoke(tokenId: string, now: Temporal.Instant): Promise<TokenStanding> {
    const { rowCount } = await understood(() =>
      // Of two who revoke at once, one writes.
      this.connections.query(
        `insert into token_fact (what, token_id, revoked_at)
         select 'token-revoked', token_id, $2 from token_fact where token_id = $1 and what = 'token-issued'
         on conflict do nothing`,
        [tokenId, written(now)],
      ),
    );
    return rowCount === 1 ? { kind: 'good' } : this.standingOf(tokenId);
  }

  async close(): Promise<void> {
    await this.connections.end();
  }

  #issueIn(row: IssueRow): TokenIssued {
    const fact = factOf({
      what: 'token-issued',
      tokenId: row.token_id,
      subject: row.subject,
      role: row.role,
      siteId: row.site_id,
      issuedAt: row.issued_at,
      expiresAt: row.expires_at,
    });
    if (fact?.what === 'token-issued') return fact;
    const { database, server, setting } = this.connections.place;
    throw new TokenRegisterError(
      `Row ${row.at_place} of the token register in ${database} at ${server} is no fact about a token. Restore the database from a backup, or name another one in ${setting}: every token issued so far then stops working.`,
    );
  }
}

interface IssueRow extends Record<string, unknown> {
  readonly at_place: number;
  readonly token_id: string;
  readonly subject: string;
  readonly role: string;
  readonly site_id: string;
  readonly issued_at: string;
  readonly expires_at: string;
  readonly gone_at: string | null;
}

function standing(revokedAt: string | null): TokenStanding {
  return revokedAt === null ? { kind: 'good' } : { kind: 'revoked', revokedAt };
}

async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withoutRows(error, 'the register of tokens');
  }
}
