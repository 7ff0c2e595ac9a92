import { isShuriError } from '#kernel';
import type { PersonalDataStore, PersonalField, SealedField } from '#privacy';
import type { Troubles } from './troubles.js';

const SEALING = 'sealing';
/** A disk that is full lets every look pass: whether there is room again shows only by trying. */
const COUNTS_FOR_MS = 30_000;

/**
 * The store, which tells when a value could not be kept: what asks it again and again whether it works writes too little
 * to find a full disk out.
 * @param sentence what is told, given the store's own word for the trouble
 */
export function tellingWrites(
  store: PersonalDataStore,
  troubles: Troubles,
  sentence: (trouble: unknown) => string,
): PersonalDataStore {
  const sealAll = async <Field extends string>(
    commandId: string,
    fields: Readonly<Record<Field, PersonalField>>,
  ): Promise<Record<Field, SealedField>> => {
    try {
      const sealed = await store.sealAll(commandId, fields);
      troubles.over(SEALING);
      return sealed;
    } catch (error) {
      if (isShuriError(error) && error.code === 'STORE.UNAVAILABLE') {
        troubles.say(SEALING, sentence(error.fields['trouble']), COUNTS_FOR_MS);
      }
      throw error;
    }
  };
  return {
    sealAll,
    discard: (sealed) => store.discard(sealed),
    read: (sealed) => store.read(sealed),
    readMany: (sealed) => store.readMany(sealed),
    kept: (last, limit) => store.kept(last, limit),
    removeUnheld: (values) => store.removeUnheld(values),
    close: () => store.close(),
  };
}
