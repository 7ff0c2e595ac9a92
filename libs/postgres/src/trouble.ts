import type { PostgresTrouble } from './postgres.errors.js';

/** By SQLSTATE, or by its class of two signs (PostgreSQL manual, appendix A). What blames a statement is not here. */
const BY_STATE: Readonly<Record<string, PostgresTrouble>> = {
  '08': 'unreachable',
  '57P01': 'unreachable', // admin shutdown
  '57P02': 'unreachable', // crash shutdown
  '57P03': 'unreachable', // cannot connect now
  '57P05': 'unreachable', // idle session timeout
  '55000': 'unreachable', // the database takes no connections
  '58': 'unreachable', // system error
  XX: 'unreachable', // internal error, damaged data
  '25P03': 'contended', // idle in transaction too long
  '25P04': 'contended', // transaction too long
  '28': 'refused',
  '3D000': 'no-database',
  '3F000': 'no-rights', // no schema of ours to create in
  '42501': 'no-rights',
  '53': 'full',
  '25006': 'read-only',
  '40': 'contended', // serialization failure, deadlock
  '55P03': 'contended', // lock not available
  '57014': 'contended', // statement timeout
};

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EACCES',
]);

/** What the driver says in words only. */
const IN_WORDS: readonly (readonly [RegExp, PostgresTrouble])[] = [
  [
    /^Connection terminated|^Client has encountered a connection error|connection has been discarded/u,
    'unreachable',
  ],
  [/timeout exceeded when trying to connect|Query read timeout|connection timeout/iu, 'unreachable'],
  [
    /^Cannot use a pool after calling end|^driver has already been destroyed|^Client was closed/u,
    'unreachable',
  ],
  [/^The server does not support SSL|certificate|^SASL|^password|^no password/iu, 'refused'],
  // Another process made the table anew with other columns: prepared again, the statement is right.
  [/^cached plan must not change result type/u, 'contended'],
];

/** The trouble that an error of the driver tells of, with a word for it that holds no secret; else undefined. */
export function troubleIn(
  error: unknown,
): { readonly trouble: PostgresTrouble; readonly detail: string } | undefined {
  // Errors of node's core are of another realm under jest: their shape is asked, not their class.
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  if (typeof code === 'string') {
    const trouble = BY_STATE[code] ?? (code.length === 5 ? BY_STATE[code.slice(0, 2)] : undefined);
    if (trouble !== undefined) return { trouble, detail: `SQLSTATE ${code}` };
    if (NETWORK.has(code)) return { trouble: 'unreachable', detail: code };
  }
  // A host of several addresses fails with one error for each.
  if (Array.isArray(errors)) return errors.map(troubleIn).find((one) => one !== undefined);
  if (typeof message !== 'string') return undefined;
  const words = IN_WORDS.find(([pattern]) => pattern.test(message));
  return words === undefined ? undefined : { trouble: words[1], detail: IN_SHORT[words[1]] ?? words[1] };
}

/** The driver's own words may repeat what it was given. */
const IN_SHORT: Readonly<Partial<Record<PostgresTrouble, string>>> = {
  unreachable: 'the connection was cut or never made',
  refused: 'authentication or encryption failed',
  contended: 'a table was made anew',
};
