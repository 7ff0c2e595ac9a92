import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject, ShuriError } from '#kernel';
import { searchKeyOf } from '#projections';

/** What a unit is known by. */
export interface UnitName {
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
}

/** The name in a command. @throws ShuriError REQUEST.MALFORMED when a part of it is missing */
export function unitNameIn(payload: JsonObject): UnitName {
  const text = (field: string): string => {
    const value = payload[field];
    if (typeof value === 'string') return value;
    throw new ShuriError('REQUEST.MALFORMED', `the ${field} is missing`, {
      field,
      problems: [{ field, rule: 'is needed' }],
    });
  };
  return { maker: text('maker'), model: text('model'), serial: text('serial') };
}

const LENGTH = 32;

/**
 * The id of a unit (D4): 32 hex digits of the SHA-256 of maker, model and serial, each as NFKC upper-case letters and
 * digits alone, so that every way of writing a serial leads to one stream.
 * @throws ShuriError REQUEST.MALFORMED when nothing is left of one of them
 */
export function unitIdOf({ maker, model, serial }: UnitName): string {
  const keys = { maker: searchKeyOf(maker), model: searchKeyOf(model), serial: searchKeyOf(serial) };
  const empty = Object.entries(keys).find(([, key]) => key === '');
  if (empty !== undefined) {
    const [field] = empty;
    const problems = [{ field, rule: 'holds no letter or digit' }];
    throw new ShuriError('REQUEST.MALFORMED', `the ${field} holds no letter or digit`, { field, problems });
  }
  const name = canonicalJson([keys.maker, keys.model, keys.serial]);
  return createHash('sha256').update(name).digest('hex').slice(0, LENGTH);
}

/** Whether two spellings of a model are one model, as the id of a unit takes them. */
export function isSameModel(one: string, other: string): boolean {
  return searchKeyOf(one) === searchKeyOf(other);
}
