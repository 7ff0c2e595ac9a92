import { isList, type JsonObject, type JsonValue } from '#kernel';
import type { PersonalDataStore, PersonalKind } from './personal-data-store.port.js';
import type { Sealed } from './sealed.js';

/** What a reader sees in the place of a sealed value. */
export type PersonalView =
  | { readonly value: JsonValue }
  /** This reader may not see values of this kind. */
  | { readonly withheld: true }
  | { readonly erased: true };

/** How personal values are shown to one reader. */
export interface Revealing {
  /** The kind of a personal field, by its name; see `kindsOfFields`. */
  readonly kindOf: (field: string) => PersonalKind;
  /** Whether the reader may see values of this kind. */
  readonly mayRead: (kind: PersonalKind) => boolean;
}

interface Place {
  readonly sealed: Sealed;
  readonly kind: PersonalKind;
}

/**
 * The view with every sealed value in it replaced by what this reader may see of it (D11); the values are read in one
 * go. Give it a detail, an entry or a whole page.
 * @throws PersonalDataError when a stored value is not the one that was sealed
 */
export async function reveal(
  view: object,
  personal: PersonalDataStore,
  { kindOf, mayRead }: Revealing,
): Promise<JsonObject> {
  const tree = view as JsonObject;
  const readable = placesIn(tree, kindOf).filter((place) => mayRead(place.kind));
  const readings = await personal.readMany(readable.map((place) => place.sealed));
  const seen = new Map<Sealed, PersonalView>();
  for (const [index, { sealed }] of readable.entries()) {
    const reading = readings[index];
    seen.set(sealed, reading?.state === 'present' ? { value: reading.value } : { erased: true });
  }
  return replaced(tree, seen) as JsonObject;
}

/** The kind of a personal field, by its name in the commands that bring it. An unknown name is kept closest. */
export function kindsOfFields(
  commands: readonly { readonly sealed: Readonly<Record<string, PersonalKind>> }[],
): (field: string) => PersonalKind {
  const kinds = new Map(commands.flatMap(({ sealed }) => Object.entries(sealed)));
  return (field) => kinds.get(field) ?? 'contact';
}

function placesIn(value: JsonValue | undefined, kindOf: Revealing['kindOf'], field = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSealed(value)) return [{ sealed: value, kind: kindOf(field) }];
  if (isList(value)) return value.flatMap((one) => placesIn(one, kindOf, field));
  return Object.entries(value).flatMap(([name, one]) => placesIn(one, kindOf, name));
}

function replaced(value: JsonValue | undefined, seen: ReadonlyMap<Sealed, PersonalView>): JsonValue {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (isSealed(value)) return { ...(seen.get(value) ?? { withheld: true }) };
  if (isList(value)) return value.map((one) => replaced(one, seen));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, seen)]));
}

function isSealed(value: object): value is Sealed {
  return 'ref' in value && 'version' in value && 'commitment' in value && Object.keys(value).length === 3;
}
