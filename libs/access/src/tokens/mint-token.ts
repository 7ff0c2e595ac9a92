import { freshId, ShuriError, type TokenRole } from '#kernel';
import { SignJWT } from 'jose';
import { areClaims, AUDIENCE, type Claims, ISSUER } from './claims.js';
import type { TokenKey } from './token-key.js';

/** What a token is to say. `lifetime` is an ISO 8601 duration of calendar time in Asia/Tokyo; a day when absent. */
export interface TokenRequest {
  /** A pseudonym, never a name. */
  readonly subject: string;
  readonly role: TokenRole;
  readonly siteId: string;
  readonly lifetime?: string;
}

const DEFAULT_LIFETIME = 'P1D';

/**
 * What a token is to say that is valid from now for the lifetime.
 * @throws ShuriError REQUEST.MALFORMED when subject or site is no pseudonym or the lifetime no positive duration.
 */
export function claimsFor(request: TokenRequest, now: Temporal.Instant): Claims {
  const expiry = expiryOf(now, request.lifetime ?? DEFAULT_LIFETIME);
  const claims: Claims = {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: request.subject,
    role: request.role,
    site: request.siteId,
    jti: freshId(),
    iat: secondsOf(now),
    exp: secondsOf(expiry),
  };
  if (areClaims(claims)) return claims;
  throw new ShuriError(
    'REQUEST.MALFORMED',
    'subject and site are pseudonyms: letters, digits and . _ : - (64 at most)',
  );
}

/** The claims as a signed token (JWT, EdDSA). */
export async function signClaims(key: TokenKey, claims: Claims): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' }).sign(key.signing);
}

/** A calendar sum: P1M from 15 March ends on 15 April at the same time of day. */
function expiryOf(now: Temporal.Instant, lifetime: string): Temporal.Instant {
  const expiry = sumOf(now, lifetime);
  if (expiry !== undefined && Temporal.Instant.compare(expiry, now) > 0) return expiry;
  throw new ShuriError('REQUEST.MALFORMED', 'a lifetime is a positive ISO 8601 duration, such as P1D');
}

/** Undefined when the text is no duration or leads beyond the calendar. */
function sumOf(now: Temporal.Instant, lifetime: string): Temporal.Instant | undefined {
  try {
    return now.toZonedDateTimeISO('Asia/Tokyo').add(lifetime).toInstant();
  } catch {
    return undefined;
  }
}

function secondsOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}
