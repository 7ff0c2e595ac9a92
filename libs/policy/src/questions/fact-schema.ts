import { InvalidInstant, parseInstant } from '#civil-time';
import { type TSchema, Type } from 'typebox';
import type { Terms } from '../terms/terms.js';
import { civilDate, strictObject, yen as wholeYen } from '../terms/schema-parts.js';

const LONGEST_TEXT = 200;
const MOST_ITEMS = 200;
const MOST_OF_A_COUNT = 1_200;

/** The names that rules tell apart from all others, by the tables that list them. */
export type NamesIn = (programmes: Terms['programmes']) => readonly string[];

/**
 * What a fact may be, for values that come from outside. `says`: the same in words. `names`: of a text that rules look up,
 * what they know it by; a text without is a paper's name or a person's word, and only that it is there matters.
 */
export interface FactRow {
  readonly schema: TSchema;
  readonly says: string;
  readonly names?: NamesIn;
}

/** A row held to the type of its fact in both directions, so that a fact cannot change without its row. */
export interface FactSchema<V> extends FactRow {
  /** Never there: it only carries the type. */
  readonly of?: (value: V) => V;
}

/** The least and the greatest that a quantity can be. */
interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** What each fact of a question may be. Every fact has a row, or this does not compile. */
export type FactRows<F> = { readonly [K in keyof F & string]-?: FactSchema<Exclude<F[K], undefined>> };

/** A day that exists, Asia/Tokyo. Years are bounded so that sums of months stay within four digits of a year. */
export const day: FactSchema<string> = {
  schema: Type.Refine(civilDate, isInRange, () => 'must be a day from 1900 to 2199'),
  says: 'a day that exists, YYYY-MM-DD, from 1900 to 2199',
};

/** An instant, RFC 3339. */
export const instant: FactSchema<string> = {
  schema: Type.Refine(Type.String(), isInstant, () => 'must be an instant'),
  says: 'an instant, RFC 3339 with an offset, from 1900 to 2199',
};

export const flag: FactSchema<boolean> = { schema: Type.Boolean(), says: 'true or false' };

/** A word: a model, a place, the name of a piece of evidence. */
export const text: FactSchema<string> = {
  schema: Type.String({ minLength: 1, maxLength: LONGEST_TEXT }),
  says: `a text of 1 to ${LONGEST_TEXT} characters`,
};

/** A word that rules look up: one of these names, or any other. */
export function namedIn(names: NamesIn): FactSchema<string> {
  return { ...text, names };
}

/** A country. That `Japan` or `jp` is no other country than `JP` can only be seen where one spelling is taken. */
export const country: FactSchema<string> = {
  schema: Type.String({ pattern: '^[A-Z]{2}$' }),
  says: 'a country by its two capital letters (ISO 3166-1), such as JP',
  names: () => ['JP'],
};

/** A number of months, years or the like. */
export const count: FactSchema<number> = {
  schema: Type.Integer({ minimum: 1, maximum: MOST_OF_A_COUNT }),
  says: `a whole number from 1 to ${MOST_OF_A_COUNT}`,
};

/** The same, or none. */
export const countOrNone: FactSchema<number> = {
  schema: Type.Integer({ minimum: 0, maximum: MOST_OF_A_COUNT }),
  says: `a whole number from 0 to ${MOST_OF_A_COUNT}`,
};

export const yen: FactSchema<number> = { schema: wholeYen, says: 'an amount in whole yen' };

/** A measured quantity, a plain number within what can be measured. @param unit what it is counted in, as a refusal names it */
export function measure(unit: string, { minimum, maximum }: Range): FactSchema<number> {
  return {
    schema: Type.Number({ minimum, maximum }),
    says: `a number of ${unit} from ${minimum} to ${maximum}, without the unit`,
  };
}

/** One of these words. */
export function oneOf<const W extends string>(...words: readonly W[]): FactSchema<W> {
  return { schema: Type.Enum([...words]), says: `one of ${words.join(', ')}` };
}

/** The same, or known to be lacking. */
export function orNull<V>({ schema, says, names }: FactSchema<V>): FactSchema<V | null> {
  return {
    schema: Type.Union([schema, Type.Null()]),
    says: `${says}, or null where it is known to be lacking`,
    names,
  };
}

/** A list of the same kind of thing. */
export function listOf<V>({ schema, says, names }: FactSchema<V>): FactSchema<readonly V[]> {
  return {
    names,
    schema: Type.Array(schema, { maxItems: MOST_ITEMS }),
    says: `a list, each ${says}`,
  };
}

/** The same, which has one thing at least. */
export function someOf<V>({ schema, says, names }: FactSchema<V>): FactSchema<readonly V[]> {
  return {
    names,
    schema: Type.Array(schema, { minItems: 1, maxItems: MOST_ITEMS }),
    says: `a list of at least one, each ${says}`,
  };
}

/** An object all of whose members are there. */
export function allOf<F extends object>(rows: FactRows<F>): FactSchema<F> {
  const members = Object.entries<FactRow>(rows);
  return {
    schema: strictObject(Object.fromEntries(members.map(([name, { schema }]) => [name, schema]))),
    says: `an object of ${members.map(([name]) => name).join(', ')}`,
  };
}

function isInstant(value: string): boolean {
  try {
    parseInstant(value);
    return isInRange(value);
  } catch (error) {
    if (error instanceof InvalidInstant) return false;
    throw error;
  }
}

function isInRange(value: unknown): boolean {
  const year = typeof value === 'string' ? Number(value.slice(0, 4)) : Number.NaN;
  return year >= 1900 && year <= 2199;
}
