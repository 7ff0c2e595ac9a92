import { InvalidCivilDate, parseCivilDate } from '#civil-time';
import { type TProperties, type TSchema, Type } from 'typebox';

/** An object that takes no key but its own: a misspelt key would be a value silently left unset. */
export function strictObject<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

export const nonEmptyText = Type.String({ minLength: 1 });

/** An amount in whole yen. */
export const yen = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A date that exists, `YYYY-MM-DD`. */
export const civilDate = Type.Refine(Type.String(), isCivilDate, () => 'must be a date YYYY-MM-DD');

/** The days of a row that counts for ever where it has none. */
const rowDays = { from: Type.Optional(civilDate), until: Type.Optional(civilDate) };

/** Names of a kind; those with days count only then. */
export function namesOf<S extends TSchema>(name: S, description = 'a name') {
  return Type.Array(
    Type.Union([name, strictObject({ name, ...rowDays })], {
      description: `${description}, or ${description} with the days from and until`,
    }),
  );
}

/** Names; those with days count only then. */
export const listedNames = namesOf(nonEmptyText);

/** A single value, for ever or row by row. */
export function valueByDay<S extends TSchema>(value: S) {
  const row = strictObject({ value, ...rowDays });
  return Type.Union([value, row, Type.Array(row, { minItems: 1 })]);
}

/** Members that belong together, for ever or row by row. */
export function membersByDay<P extends TProperties>(members: P) {
  const row = strictObject({ ...members, ...rowDays });
  return Type.Union([row, Type.Array(row, { minItems: 1 })]);
}

/** The members that every entry of dated master data has. */
export const dated = { revision: nonEmptyText, from: civilDate, until: Type.Optional(civilDate) };

function isCivilDate(text: string): boolean {
  try {
    parseCivilDate(text);
    return true;
  } catch (error) {
    if (error instanceof InvalidCivilDate) return false;
    throw error;
  }
}
