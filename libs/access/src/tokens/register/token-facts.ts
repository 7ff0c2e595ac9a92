import { ROLES, type TokenRole } from '#kernel';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** A token was issued. Instants are RFC 3339 `Z` with milliseconds (D9); the token itself is nowhere in here. */
export interface TokenIssued {
  readonly what: 'token-issued';
  readonly tokenId: string;
  /** A pseudonym. */
  readonly subject: string;
  readonly role: TokenRole;
  readonly siteId: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** A token was revoked; there is no way back. */
export interface TokenRevoked {
  readonly what: 'token-revoked';
  readonly tokenId: string;
  readonly revokedAt: string;
}

export type TokenFact = TokenIssued | TokenRevoked;

const TokenId = Type.String({ minLength: 1, maxLength: 64 });
const Instant = Type.Refine(Type.String(), isInstant);

const Fact = Compile(
  Type.Union([
    Type.Object(
      {
        what: Type.Literal('token-issued'),
        tokenId: TokenId,
        subject: Type.String({ minLength: 1 }),
        role: Type.Enum([...ROLES]),
        siteId: Type.String({ minLength: 1 }),
        issuedAt: Instant,
        expiresAt: Instant,
      },
      { additionalProperties: false },
    ),
    Type.Object(
      { what: Type.Literal('token-revoked'), tokenId: TokenId, revokedAt: Instant },
      { additionalProperties: false },
    ),
  ]),
);

/** The value as a fact, or undefined when it is none. */
export function factOf(value: unknown): TokenFact | undefined {
  return Fact.Check(value) ? value : undefined;
}

/** The fact that a line of the register holds, or undefined when it holds none. */
export function factFrom(line: string): TokenFact | undefined {
  try {
    return factOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function isInstant(text: string): boolean {
  try {
    return written(Temporal.Instant.from(text)) === text;
  } catch {
    return false;
  }
}

/** An instant as the register writes it. */
export function written(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
