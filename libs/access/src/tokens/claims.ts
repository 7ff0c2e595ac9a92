import { ROLES } from '#kernel';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** Who issues our tokens and whom they are for; both are checked. */
export const ISSUER = 'shuri';
export const AUDIENCE = 'shuri-api';

/** Ids of people and sites: pseudonyms without room for a name or an address (D6, D11). */
const PSEUDONYM = '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$';

const ClaimsSchema = Type.Object(
  {
    iss: Type.Literal(ISSUER),
    aud: Type.Literal(AUDIENCE),
    sub: Type.String({ pattern: PSEUDONYM }),
    role: Type.Enum([...ROLES]),
    site: Type.String({ pattern: PSEUDONYM }),
    jti: Type.String({ minLength: 1, maxLength: 64 }),
    iat: Type.Integer({ minimum: 0 }),
    exp: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

/** The claims of a token (RFC 7519), all of them and no others. Times are seconds since 1970 (UTC). */
export type Claims = Static<typeof ClaimsSchema>;

const compiled = Compile(ClaimsSchema);

/** True when the value is exactly a set of our claims. */
export function areClaims(value: unknown): value is Claims {
  return compiled.Check(value);
}
