import type { JsonValue } from '#kernel';
import { termsSchema } from './terms.schema.js';
import type { Terms } from './terms.js';

const PROGRAMMES = termsSchema.properties.programmes.properties;

/** The programmes that have tables in the terms. */
export const PROGRAMMES_WITH_TABLES = Object.keys(PROGRAMMES) as readonly (keyof Terms['programmes'])[];

/** A table of the terms: its name, such as `frontier.models`, and where it stands in a configuration. */
export interface TermsTable {
  readonly name: string;
  readonly path: readonly string[];
}

/** Every table that terms can have. A single value, such as the payment point, is a table too. */
export const TERMS_TABLES: readonly TermsTable[] = [
  { name: 'taxRates', path: ['taxRates'] },
  ...Object.entries(PROGRAMMES).flatMap(([programme, { properties }]) =>
    Object.keys(properties).map((table) => ({
      name: `${programme}.${table}`,
      path: ['programmes', programme, table],
    })),
  ),
];

/** The revision of a table: its own, else that of the terms as a whole. */
export function tableRevision(terms: Terms, table: string): string {
  return terms.tableRevisions?.[table] ?? terms.revision;
}

/** The tables that are set, by name. */
export function tablesOf(terms: Terms): ReadonlyMap<string, JsonValue> {
  const found = TERMS_TABLES.map(({ name, path }) => [name, member(terms, path)] as const);
  return new Map(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value as JsonValue]])));
}

/**
 * The terms that tables make up, each under its own revision. They are taken as they are: whoever kept them checked them
 * first.
 * @param revision names the whole; a table that is not set has a revision, too: that since which it is not.
 */
export function termsOfTables(
  revision: string,
  tables: ReadonlyMap<string, { readonly revision: string; readonly content: JsonValue | null }>,
): Terms {
  const set = ({ name }: TermsTable) => tables.get(name)?.content ?? null;
  const programmes = PROGRAMMES_WITH_TABLES.map((programme) => {
    const own = TERMS_TABLES.filter(({ path }) => path[1] === programme && path[0] === 'programmes');
    const members = own.flatMap((table) => (set(table) === null ? [] : [[table.path[2], set(table)]]));
    return [programme, Object.fromEntries(members)] as const;
  });
  const taxRates = tables.get('taxRates')?.content ?? null;
  const terms = {
    revision,
    tableRevisions: Object.fromEntries([...tables].map(([name, table]) => [name, table.revision])),
    ...(taxRates === null ? {} : { taxRates }),
    programmes: Object.fromEntries(programmes.filter(([, members]) => Object.keys(members).length > 0)),
  };
  return terms as unknown as Terms;
}

function member(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}
