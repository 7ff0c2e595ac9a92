import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { type TokenKey, TokenKeyError } from './token-key.js';

/** An Ed25519 private key is 32 random bytes (RFC 8032, 5.1.5). */
const KEY_BYTES = 32;
/** 32 random bytes have about 30 different values; a text that somebody made up, or a placeholder, has few. */
const FEWEST_VALUES = 16;
/** What stands before those bytes in PKCS #8 (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A token key as configuration holds it. */
export interface ConfiguredTokenKey {
  /** The environment variable that it stands in: messages name it. */
  readonly setting: string;
  /** 32 random bytes in base64url, 43 characters: what `keys/token-ed25519.json` of a data folder has as `jwk.d`. */
  readonly text: string;
}

/**
 * The token key that configuration holds: every process of a cluster is given the same.
 * @throws TokenKeyError that names the setting, says how a key is made and repeats nothing of it
 */
export function configuredTokenKey({ setting, text }: ConfiguredTokenKey): TokenKey {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw unusable(setting, 'it is no base64url');
  if (bytes.length !== KEY_BYTES) {
    throw unusable(setting, `it holds ${bytes.length} bytes, needed are ${KEY_BYTES}`);
  }
  if (new Set(bytes).size < FEWEST_VALUES) throw unusable(setting, 'its bytes are not random');
  const signing = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, bytes]),
    format: 'der',
    type: 'pkcs8',
  });
  return { signing, checking: createPublicKey(signing) };
}

/** A new key as configuration holds it. Who asks for it keeps it secret. */
export function newConfiguredTokenKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

function unusable(setting: string, why: string): TokenKeyError {
  return new TokenKeyError(
    `${setting} holds no token key (${why}). A key is ${KEY_BYTES} random bytes in base64url: npx shuri token --new-key makes one. Give every process of the cluster the same.`,
  );
}
