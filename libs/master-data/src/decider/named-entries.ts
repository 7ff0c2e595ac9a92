import { canonicalJson, isObject, type JsonValue } from '#kernel';
import type { Publication } from './publications.js';

/** An entry whose revision an earlier publication gave to other values. */
export interface RenamedEntry {
  readonly table: string;
  readonly entry: string;
}

/**
 * The entries, of the tables given, whose revision already stands for other values. A decision records the revision of
 * the entry that it used; were it given twice, nobody could say which was meant. Only the last day of an entry may be set
 * later: that ends it, and what was decided by it stands.
 */
export function renamedEntries(
  tables: ReadonlyMap<string, JsonValue | null>,
  earlier: readonly Publication[],
): readonly RenamedEntry[] {
  return [...tables].flatMap(([table, content]) => {
    const known = new Map<string, string>();
    for (const publication of earlier) {
      for (const [entry, values] of entriesOf(publication.tables.get(table) ?? null))
        known.set(entry, values);
    }
    return [...entriesOf(content)].flatMap(([entry, values]) =>
      (known.get(entry) ?? values) === values ? [] : [{ table, entry }],
    );
  });
}

/** What each entry with a revision holds, but for its last day. */
function entriesOf(content: JsonValue | null): ReadonlyMap<string, string> {
  if (Array.isArray(content)) return new Map(content.flatMap((one: JsonValue) => namedEntry(one, '')));
  if (!isObject(content)) return new Map();
  if (typeof content['revision'] === 'string') return new Map(namedEntry(content, ''));
  return new Map(
    Object.entries(content).flatMap(([key, value]) =>
      Array.isArray(value) ? value.flatMap((one: JsonValue) => namedEntry(one, `${key} `)) : [],
    ),
  );
}

function namedEntry(value: JsonValue, prefix: string): readonly (readonly [string, string])[] {
  if (!isObject(value) || typeof value['revision'] !== 'string') return [];
  const { until: _, ...values } = value;
  return [[`${prefix}${value['revision']}`, canonicalJson(values)]];
}
