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

function member(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}
