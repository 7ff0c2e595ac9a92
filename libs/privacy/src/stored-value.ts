import { canonicalJson, type JsonValue, ShuriError } from '#kernel';
import { PersonalDataError } from './personal-data.errors.js';
import type { PersonalField, PersonalReading } from './personal-data-store.port.js';
import { commitmentOf, type Sealed, verifySealed } from './sealed.js';

/** One version of a value, without the value. */
export interface StoredVersion {
  readonly version: number;
  readonly commitment: string;
  readonly salt: Uint8Array;
}

/** What is stored of a value: undefined where its text is no JSON any more. */
export interface StoredValue {
  readonly salt: Uint8Array;
  readonly value: JsonValue | undefined;
}

/** Reads a stored text. The parser's own error would repeat it, so it goes no further. */
export function parsed(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The version that holds the value already. */
export function versionOf(value: JsonValue, versions: readonly StoredVersion[]): StoredVersion | undefined {
  return versions.find((one) => commitmentOf(value, one.salt) === one.commitment);
}

/** @throws PersonalDataError `value-altered` when the stored value is not the one that was sealed */
export function readingOf(sealed: Sealed, stored: StoredValue | undefined): PersonalReading {
  if (stored === undefined) return { state: 'erased' };
  const { salt, value } = stored;
  if (value !== undefined && verifySealed(sealed, value, salt)) return { state: 'present', value };
  throw new PersonalDataError(
    'value-altered',
    `The personal value ${sealed.ref}, version ${sealed.version}, is not the one that the event sealed. Compare the store of personal data with its backup.`,
  );
}

/**
 * What JSON cannot carry is the sender's mistake; the text of the underlying error could repeat the value.
 * @throws ShuriError REQUEST.MALFORMED that names the field
 */
export function assertSealable(fields: Readonly<Record<string, PersonalField>>): void {
  for (const [field, { value }] of Object.entries(fields)) {
    try {
      canonicalJson(value);
    } catch {
      const problems = [{ field, rule: 'must not hold half a surrogate pair' }];
      throw new ShuriError('REQUEST.MALFORMED', 'a text holds characters that cannot be stored', {
        field,
        problems,
      });
    }
  }
}
