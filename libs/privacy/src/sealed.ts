import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel';
import { type Static, Type } from 'typebox';

/** Bytes of the random salt that is kept beside every personal value. */
export const SALT_BYTES = 32;

/** The shape of a sealed value inside an event's data: closed, so that nothing personal can slip in beside it. */
export const SealedSchema = Type.Object(
  {
    ref: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    version: Type.Integer({ minimum: 1 }),
    commitment: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);

/**
 * What an event holds instead of a personal value (D11): where the value lies and what it was.
 * Once value and salt are erased, the commitment says nothing about the value any more.
 */
export type Sealed = Readonly<Static<typeof SealedSchema>>;

/**
 * SHA-256, lower-case hex, of the salt followed by the value's canonical JSON (RFC 8785) in UTF-8.
 * @throws RangeError when the salt is not 32 bytes long; Error when the value is not JSON.
 */
export function commitmentOf(value: JsonValue, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex');
}

/** True when the value with its salt is what was sealed. Needs no store: an outsider can do the same. */
export function verifySealed(sealed: Sealed, value: JsonValue, salt: Uint8Array): boolean {
  return salt.length === SALT_BYTES && commitmentOf(value, salt) === sealed.commitment;
}
