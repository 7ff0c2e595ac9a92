import type { TableRead } from './programme-data.js';
import { PROGRAMMES_WITH_TABLES, tableRevision, TERMS_TABLES } from './tables.js';
import type { Terms } from './terms.js';

/** Terms with a memory of which tables were read, and the revision of each (D10). */
export interface RecordedTerms {
  readonly terms: Terms;
  used(): { readonly table: string; readonly revision: string }[];
}

/** The same terms, which remember from now on what is read of them. An unset table that was looked for counts as read. */
export function recordReads(terms: Terms): RecordedTerms {
  const read = new Set<string>();
  const { taxRates, programmes, ...names } = terms;
  // A programme without tables is watched, too: that its tables are unset is something to have read.
  const watchedProgrammes = PROGRAMMES_WITH_TABLES.map((programme) => [
    programme,
    watched(programmes[programme] ?? {}, `${programme}.`, read),
  ]);
  const top = watched({ taxRates }, '', read);
  return {
    terms: Object.defineProperties(
      { ...names, programmes: Object.fromEntries(watchedProgrammes) as Terms['programmes'] },
      Object.getOwnPropertyDescriptors(top),
    ),
    used: () => [...read].sort().map((table) => ({ table, revision: tableRevision(terms, table) })),
  };
}

/** The tables of two lists, each once, in the order of their names. */
export function readInAll(one: readonly TableRead[], other: readonly TableRead[]): readonly TableRead[] {
  const byName = new Map([...one, ...other].map((read) => [read.table, read]));
  return [...byName.values()].toSorted((a, b) => (a.table < b.table ? -1 : 1));
}

/** Each table of a programme as a property that notes when it is read. */
function watched(tables: object, prefix: string, read: Set<string>): object {
  const values = tables as Readonly<Record<string, unknown>>;
  const names = TERMS_TABLES.flatMap(({ name }) => {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '.';
    return rest.includes('.') ? [] : [rest];
  });
  const property = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => {
      read.add(`${prefix}${name}`);
      return values[name];
    },
  });
  return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, property(name)])));
}
