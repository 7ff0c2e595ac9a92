import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#kernel';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { createFileOnce, hasCode } from './create-file-once.js';

/** The key that signs and checks this house's tokens. Holds key objects, not key text: nothing to print by mistake. */
export interface TokenKey {
  readonly signing: KeyObject;
  readonly checking: KeyObject;
}

/** The file of the token key is there but is no usable key; the message says what to do and holds nothing of the key. */
export class TokenKeyError extends Error {
  override readonly name = 'TokenKeyError';
}

const KeyFile = Compile(
  Type.Object(
    {
      use: Type.Literal('shuri-token-key.v1'),
      createdAt: Type.String(),
      jwk: Type.Object(
        { kty: Type.Literal('OKP'), crv: Type.Literal('Ed25519'), x: Type.String(), d: Type.String() },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
);

/**
 * Loads `keys/token-ed25519.json` of the data folder; the first start makes it, readable by its owner alone. Any
 * number of processes may start at once: all end with the same key.
 * @throws TokenKeyError when the file is torn or no token key.
 */
export async function openTokenKey(options: {
  readonly folder: string;
  readonly clock: Clock;
}): Promise<TokenKey> {
  const file = join(options.folder, 'keys', 'token-ed25519.json');
  const found = await textOf(file);
  if (found !== undefined) return keyFrom(found, file);
  await createFileOnce(file, newKeyFile(options.clock));
  return keyFrom(await readFile(file, 'utf8'), file);
}

function newKeyFile(clock: Clock): string {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const createdAt = clock.now().toString({ smallestUnit: 'millisecond' });
  return `${JSON.stringify({ use: 'shuri-token-key.v1', createdAt, jwk }, undefined, 2)}\n`;
}

function keyFrom(text: string, file: string): TokenKey {
  const key = usableKey(text);
  if (key !== undefined) return key;
  throw new TokenKeyError(
    `The token key ${file} is torn or no token key. Restore it from a backup, or delete it: the next start makes a new one and every token issued so far stops working.`,
  );
}

/** The key in the text, or undefined; the parsers' own errors would repeat parts of it. */
function usableKey(text: string): TokenKey | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (!KeyFile.Check(content)) return undefined;
    const signing = createPrivateKey({ key: content.jwk, format: 'jwk' });
    return { signing, checking: createPublicKey(signing) };
  } catch {
    return undefined;
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
