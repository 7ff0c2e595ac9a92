import { newConfiguredTokenKey, type RegisteredToken, type TokenRequest } from '#access';
import { Closing } from '#house';
import { exhaustive, isShuriError, ROLES, SystemClock, type TokenRole } from '#kernel';
import { registerOfHouse, tokensOfHouse } from '../house-tokens.js';
import { optionsOf } from '../options.js';
import { type Terminal, type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri token --role <role> [--subject <id>] [--lifetime <duration>] [--site <id>]
shuri token --list [--json]
shuri token --revoke <token id>
shuri token --new-key

Prints a token for the server of this data folder (SHURI_DATA, default .shuri) and nothing else; or lists the tokens
that have not expired; or revokes one, which the server refuses from then on. Each works beside a running server.
Where SHURI_VIEWS or SHURI_PERSONAL is set, all this is about the cluster with that database; to print a token then
needs SHURI_TOKEN_KEY, too.
Or prints a new token key for the configuration of a cluster (SHURI_TOKEN_KEY) and keeps it nowhere.

  --role      ${ROLES.join(', ')}
  --subject   a pseudonym of who holds it, never a name; default: the role
  --lifetime  ISO 8601 duration, default P1D (one day)
  --site      which site it is for, default main
  --list      token id, subject, role, site, when it expires, when it was revoked
  --json      one JSON object per token
  --revoke    the id of a token as --list shows it
  --new-key   32 random bytes in base64url: a secret
`;

/** Issues a token, lists those that were issued, or revokes one. */
export const token: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const {
      list,
      json,
      revoke,
      'new-key': newKey,
      ...request
    } = optionsOf(args, {
      role: { type: 'string' },
      subject: { type: 'string' },
      lifetime: { type: 'string' },
      site: { type: 'string' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      revoke: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
    });
    const isRequest = Object.keys(request).length > 0;
    if (json && !list) throw new WrongUsage('--json belongs to --list');
    if ([list, revoke !== undefined, newKey, isRequest].filter(Boolean).length > 1) {
      throw new WrongUsage('a token is issued, or tokens are listed, or one is revoked, or a key is made');
    }
    if (newKey) {
      terminal.out(`${newConfiguredTokenKey()}\n`);
      return 0;
    }
    const closing = new Closing();
    try {
      if (list) return await listTokens(json, terminal, closing);
      if (revoke !== undefined) return await revokeToken(revoke, terminal, closing);
      return await issueToken(requestFrom(request), terminal, closing);
    } finally {
      await closing.close();
    }
  },
};

type Asked = Readonly<Partial<Record<'role' | 'subject' | 'lifetime' | 'site', string | undefined>>>;

/** @throws WrongUsage */
function requestFrom({ role, subject, lifetime, site }: Asked): TokenRequest {
  if (!isRole(role)) throw new WrongUsage(`--role is one of ${ROLES.join(', ')}`);
  return {
    subject: subject ?? role,
    role,
    siteId: site ?? 'main',
    ...(lifetime === undefined ? {} : { lifetime }),
  };
}

function isRole(text: string | undefined): text is TokenRole {
  return ROLES.some((role) => role === text);
}

async function issueToken(request: TokenRequest, terminal: Terminal, closing: Closing): Promise<number> {
  const tokens = await tokensOfHouse(terminal, closing);
  try {
    terminal.out(`${await tokens.issue(request)}\n`);
    return 0;
  } catch (error) {
    if (isShuriError(error) && error.code === 'REQUEST.MALFORMED')
      throw new WrongUsage(error.message, { cause: error });
    throw error;
  }
}

async function listTokens(json: boolean, terminal: Terminal, closing: Closing): Promise<number> {
  const register = await registerOfHouse(terminal, closing);
  const tokens = await register.unexpired(new SystemClock().now());
  const rows = tokens.map(rowOf);
  if (json) for (const row of rows) terminal.out(`${JSON.stringify(row)}\n`);
  else for (const line of tableOf(rows)) terminal.out(`${line}\n`);
  return 0;
}

/** A token as the list shows it; instants are UTC. */
interface Row {
  readonly tokenId: string;
  readonly subject: string;
  readonly role: string;
  readonly site: string;
  readonly expires: string;
  /** Null when it is still good. */
  readonly revoked: string | null;
}

function rowOf({ issued, standing }: RegisteredToken): Row {
  const { tokenId, subject, role, siteId: site, expiresAt: expires } = issued;
  return {
    tokenId,
    subject,
    role,
    site,
    expires,
    revoked: standing.kind === 'revoked' ? standing.revokedAt : null,
  };
}

function tableOf(rows: readonly Row[]): readonly string[] {
  const table = [
    ['token id', 'subject', 'role', 'site', 'expires', 'revoked'],
    ...rows.map((row) => [row.tokenId, row.subject, row.role, row.site, row.expires, row.revoked ?? '-']),
  ];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

async function revokeToken(tokenId: string, terminal: Terminal, closing: Closing): Promise<number> {
  const register = await registerOfHouse(terminal, closing);
  const before = await register.revoke(tokenId, new SystemClock().now());
  switch (before.kind) {
    case 'good':
      terminal.out(`Token ${tokenId} is revoked.\n`);
      return 0;
    case 'revoked':
      terminal.out(`Token ${tokenId} was revoked already, at ${before.revokedAt}.\n`);
      return 0;
    case 'unrecorded':
      terminal.err(
        `No token ${JSON.stringify(tokenId)} was issued here. shuri token --list shows those that were.\n`,
      );
      return 1;
    default:
      return exhaustive(before);
  }
}
