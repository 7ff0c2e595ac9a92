import type { TokenIssued } from './token-facts.js';

/** What the register says of a token id. Instants are RFC 3339 `Z` with milliseconds. */
export type TokenStanding =
  | { readonly kind: 'good' }
  | { readonly kind: 'revoked'; readonly revokedAt: string }
  | { readonly kind: 'unrecorded' };

/** A token on the register, with its standing. */
export interface RegisteredToken {
  readonly issued: TokenIssued;
  readonly standing: TokenStanding;
}

/** The token register cannot be used as it is; trying again does not help. The message says what to do. */
export class TokenRegisterError extends Error {
  override readonly name = 'TokenRegisterError';
}

/**
 * Which tokens were issued and which revoked (D16). It is only ever added to, by any number of processes, and each sees
 * at once what the others wrote. Every method may throw TokenRegisterError, and ShuriError STORE.UNAVAILABLE when the
 * register cannot be asked just now.
 */
export interface TokenRegister {
  /** What the register says of this token now, other processes' revocations included. */
  standingOf(tokenId: string): Promise<TokenStanding>;
  /** The tokens that have not expired, revoked ones among them, in the order of issue. */
  unexpired(now: Temporal.Instant): Promise<readonly RegisteredToken[]>;
  /** Records an issue; it is on disk when this resolves. */
  recordIssue(issued: TokenIssued): Promise<void>;
  /**
   * Revokes a token for good; it is on disk when this resolves.
   * @returns how the token stood before: `good` means that it was revoked now, the others that nothing was written
   */
  revoke(tokenId: string, now: Temporal.Instant): Promise<TokenStanding>;
  /** Lets go of what it holds open. Closing twice is harmless. */
  close(): Promise<void>;
}
