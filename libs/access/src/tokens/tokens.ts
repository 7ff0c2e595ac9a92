import type { Clock } from '#kernel';
import type { Claims } from './claims.js';
import { claimsFor, signClaims, type TokenRequest } from './mint-token.js';
import { type TokenIssued, written } from './register/token-facts.js';
import { openTokenRegister, type TokenRegisterOptions } from './register/file-token-register.js';
import type { TokenRegister } from './register/token-register.port.js';
import { openTokenKey, type TokenKey } from './token-key.js';
import { refused, type TokenHolder, verifyToken } from './verify-token.js';

interface Parts {
  readonly key: TokenKey;
  /** Keys that check what they once signed, and sign nothing any more. */
  readonly retired: readonly TokenKey[];
  readonly register: TokenRegister;
  readonly clock: Clock;
}

/**
 * Issues and checks the tokens of one data folder or one cluster. A token counts when its signature is right and its issue is on
 * record: a key that was copied or misused makes no token that nobody knows of, and a lost register lets nobody back
 * in whose token had been revoked. The price: tokens issued after the backup that was restored are issued anew.
 */
export class Tokens {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Records the issue of a token and then hands it out.
   * @throws ShuriError REQUEST.MALFORMED when subject or site is no pseudonym or the lifetime no positive duration,
   * STORE.UNAVAILABLE when the register cannot be written just now; TokenRegisterError
   */
  async issue(request: TokenRequest): Promise<string> {
    const { key, register, clock } = this.#parts;
    const claims = claimsFor(request, clock.now());
    const token = await signClaims(key, claims);
    await register.recordIssue(issueOf(claims));
    return token;
  }

  /**
   * Whom a token stands for, by the register as it is now.
   * @throws ShuriError AUTH.MISSING with `fields.reason`, STORE.UNAVAILABLE when the register cannot be asked just
   * now; TokenRegisterError
   */
  async verify(token: string | undefined): Promise<TokenHolder> {
    const { key, retired, register, clock } = this.#parts;
    const holder = await verifyToken([key, ...retired], token, clock);
    const { kind } = await register.standingOf(holder.tokenId);
    if (kind !== 'good') throw refused(kind);
    return holder;
  }

  /** Lets go of the register. Closing twice is harmless. */
  async close(): Promise<void> {
    await this.#parts.register.close();
  }
}

/**
 * Opens key and register of a data folder; the first start makes the key.
 * @throws TokenKeyError, TokenRegisterError: each says what to do
 */
export async function openTokens(options: TokenRegisterOptions & { readonly clock: Clock }): Promise<Tokens> {
  const register = openTokenRegister(options);
  return new Tokens({ key: await openTokenKey(options), retired: [], register, clock: options.clock });
}

function issueOf({ jti, sub, role, site, iat, exp }: Claims): TokenIssued {
  return {
    what: 'token-issued',
    tokenId: jti,
    subject: sub,
    role,
    siteId: site,
    issuedAt: instantOf(iat),
    expiresAt: instantOf(exp),
  };
}

function instantOf(seconds: number): string {
  return written(Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
}
