import type { Clock } from '#kernel';
import { type ConfiguredTokenKey, configuredTokenKey } from './configured-token-key.js';
import {
  openPostgresTokenRegister,
  type PostgresTokenRegisterOptions,
} from './register/postgres/postgres-token-register.js';
import { Tokens } from './tokens.js';

export interface ClusterTokensOptions extends PostgresTokenRegisterOptions {
  /** Signs what is issued, and checks. */
  readonly key: ConfiguredTokenKey;
  /** Checks too, so that tokens of the key before live on until they expire; it signs nothing. */
  readonly previousKey?: ConfiguredTokenKey;
  readonly clock: Clock;
}

/**
 * Opens the tokens of a cluster: the key is in its configuration, the register in PostgreSQL, asked at every check, so
 * that a revocation counts at once in every process. While PostgreSQL is away nobody is let in and nobody is told that
 * his token is wrong: checks end with STORE.UNAVAILABLE.
 * @throws TokenKeyError; PostgresUnusable when the database is away, refuses us or does not suit; TokenRegisterError
 */
export async function openClusterTokens(options: ClusterTokensOptions): Promise<Tokens> {
  const { key, previousKey, clock, url, setting } = options;
  const signing = configuredTokenKey(key);
  const retired = previousKey === undefined ? [] : [configuredTokenKey(previousKey)];
  const register = await openPostgresTokenRegister({ url, setting });
  return new Tokens({ key: signing, retired, register, clock });
}
