import { InvalidCivilDate, parseCivilDate } from '#civil-time';
import { type TProperties, Type } from 'typebox';

/** An object that takes no key but its own: a misspelt key would be a value silently left unset. */
export function strictObject<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

export const nonEmptyText = Type.String({ minLength: 1 });

/** An amount in whole yen. */
export const yen = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A date that exists, `YYYY-MM-DD`. */
export const civilDate = Type.Refine(Type.String(), isCivilDate, () => 'must be a date YYYY-MM-DD');

/** Names; those with days count only then. */
export const listedNames = Type.Array(
  Type.Union(
    [
      nonEmptyText,
      strictObject({ name: nonEmptyText, from: Type.Optional(civilDate), until: Type.Optional(civilDate) }),
    ],
    { description: 'a name, or a name with the days from and until' },
  ),
);

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
