import type { JsonValue } from '#kernel';
import type { Sealed } from './sealed.js';

/** What sort of personal data a value is: ways to reach somebody, or text that a person typed. Decides who may read it. */
export type PersonalKind = 'contact' | 'text';

/** A personal value on its way into the store. */
export interface PersonalField {
  readonly kind: PersonalKind;
  readonly value: JsonValue;
}

/** A sealed value; `fresh` when this very call wrote it, so that a refused command knows what to discard. */
export interface SealedField {
  readonly sealed: Sealed;
  readonly fresh: boolean;
}

/** What is left of a sealed value: the value, or nothing because it was erased or discarded. */
export type PersonalReading =
  { readonly state: 'present'; readonly value: JsonValue } | { readonly state: 'erased' };

/** A kept value, without the value. `handedOut`: to how many attempts of its command it was given. */
export interface KeptValue extends Sealed {
  readonly handedOut: number;
}

/**
 * Personal data outside the events (D11). Every method may throw, beside what it names,
 * PersonalDataError (what is stored cannot be used) and ShuriError STORE.UNAVAILABLE (try again later).
 */
export interface PersonalDataStore {
  /**
   * Seals all personal values of a command in one transaction; the answer comes after the fsync.
   * The same command, field and value give the same `Sealed` however often they come; another value becomes the
   * next version.
   * @throws ShuriError REQUEST.MALFORMED when a value cannot be written as JSON; `fields.field` names it.
   */
  sealAll<Field extends string>(
    commandId: string,
    fields: Readonly<Record<Field, PersonalField>>,
  ): Promise<Record<Field, SealedField>>;
  /**
   * Removes the fresh values of a command that was refused; a value that another attempt of the command was given
   * meanwhile stays. Never to be called when the outcome of the append is unknown: the event may exist.
   */
  discard(sealed: readonly Sealed[]): Promise<void>;
  /** @throws PersonalDataError `value-altered` when the stored value is not the one that was sealed. */
  read(sealed: Sealed): Promise<PersonalReading>;
  /** Reads several, answers in the order asked. */
  readMany(sealed: readonly Sealed[]): Promise<readonly PersonalReading[]>;
  /**
   * What is kept, without the values, in the order of reference and version.
   * @param last the last one of the page before; undefined for the first page
   */
  kept(last: KeptValue | undefined, limit: number): Promise<readonly KeptValue[]>;
  /**
   * Removes values that no event holds, those excepted that were handed out again since they were listed. Whoever asks
   * has looked through the events after listing, and knows that no command was under way when it listed.
   * @returns how many were removed
   */
  removeUnheld(values: readonly KeptValue[]): Promise<number>;
  /** Closes the store; afterwards every call is refused. Closing twice is harmless. */
  close(): Promise<void>;
}
