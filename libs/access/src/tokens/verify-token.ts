import { type Actor, type Clock, ShuriError } from '#kernel';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { areClaims, type Claims } from './claims.js';
import type { TokenKey } from './token-key.js';

/** Why a token was not taken, in stable words: `fields.reason` of AUTH.MISSING. */
export type TokenRefusal =
  'absent' | 'malformed' | 'algorithm' | 'signature' | 'expired' | 'claims' | 'revoked' | 'unrecorded';

/** Whom a valid token stands for, and where. */
export interface TokenHolder extends Actor {
  readonly siteId: string;
}

/**
 * Checks a token against the keys, our algorithm, the clock and our claims. Whether it was revoked is for the register.
 * @throws ShuriError AUTH.MISSING with `fields.reason`; nothing of the token is in the error.
 */
export async function verifyToken(
  keys: readonly TokenKey[],
  token: string | undefined,
  clock: Clock,
): Promise<TokenHolder> {
  if (token === undefined || token === '') throw refused('absent');
  const claims = await claimsOf(keys, token, clock);
  return { id: claims.sub, role: claims.role, tokenId: claims.jti, siteId: claims.site };
}

async function claimsOf(keys: readonly TokenKey[], token: string, clock: Clock): Promise<Claims> {
  const payload = await signedPayload(keys, token, clock);
  if (!areClaims(payload)) throw refused('claims');
  return payload;
}

/** What a token says that one of the keys signed and that has not expired; the other claims are for `areClaims`. */
async function signedPayload(keys: readonly TokenKey[], token: string, clock: Clock): Promise<JWTPayload> {
  for (const { checking } of keys) {
    try {
      const { payload } = await jwtVerify(token, checking, {
        algorithms: ['EdDSA'],
        typ: 'JWT',
        // The library knows no Temporal; without this it would read the machine's clock.
        currentDate: new Date(clock.now().epochMilliseconds),
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw refused(reasonOf(error));
    }
  }
  throw refused('signature');
}

function reasonOf(error: errors.JOSEError): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'claims';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  return 'malformed';
}

const SENTENCES: Readonly<Record<TokenRefusal, string>> = {
  absent: 'a token is needed',
  malformed: 'this is no token',
  algorithm: 'the token is not signed the way this house signs',
  signature: 'the token was not signed by this house',
  expired: 'the token has expired',
  claims: 'the token does not say what a token of this house says',
  revoked: 'the token has been revoked',
  unrecorded: 'the token is not on the register of this house',
};

/** The error for a token that is not taken. */
export function refused(reason: TokenRefusal): ShuriError {
  return new ShuriError('AUTH.MISSING', SENTENCES[reason], { reason });
}
