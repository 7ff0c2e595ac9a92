import { type PostgresPlace, PostgresUnusable } from './postgres.errors.js';

const DEFAULT_PORT = '5432';

/**
 * Reads the URL of a setting, without repeating anything of it but host, port and database.
 * @throws PostgresUnusable `malformed-url`
 */
export function placeOf(url: string, setting: string): PostgresPlace {
  const malformed = (why: string) =>
    new PostgresUnusable('malformed-url', { setting, server: '', database: '' }, why);
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) throw malformed('it cannot be read');
  if (parsed.protocol !== 'postgres:' && parsed.protocol !== 'postgresql:') {
    throw malformed('it does not begin with postgres://');
  }
  if (parsed.hostname === '' && !parsed.searchParams.has('host')) throw malformed('it names no host');
  if (parsed.username === '') throw malformed('it names no user');
  const path = parsed.pathname.slice(1);
  // With such a password the rest of it would pass for the name of the database.
  if (/[/@]/.test(path)) throw malformed('@ or / stands where %40 or %2F is meant');
  const [user, password, database] = [parsed.username, parsed.password, path].map(decoded);
  if (user === undefined || password === undefined || database === undefined || database === '') {
    throw malformed('it names no database, or % stands where %25 is meant');
  }
  return { setting, server: `${parsed.hostname}:${parsed.port || DEFAULT_PORT}`, database };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
