import { accept, alreadySo, type Decision, refuse } from '#commanding';
import { canonicalJson, type JsonObject, type JsonValue } from '#kernel';
import type { MasterDataPublished, PublishedBy } from '../events/published.event.js';
import { renamedEntries } from './named-entries.js';
import { type Publication, type PublishedState, tablesInForce } from './publications.js';

/** Tables that shall come into force under one name; `null` takes one out of force. */
export type Stated = {
  readonly name: string;
  readonly tables: readonly { readonly table: string; readonly content: JsonValue | null }[];
};

/** `decide` for a publication of the policy owner: what it does not name stays. */
export function decidePublication(payload: JsonObject, { publications }: PublishedState): Decision {
  return decide(payload as unknown as Stated, publications, 'policy-owner');
}

/**
 * `decide` for the file that a server was started with. It states the whole: what it does not name is not set. Once the
 * policy owner has published, the file is nothing but a file, so that no restart changes a decision behind his back.
 */
export function decideAdoption(payload: JsonObject, { publications }: PublishedState): Decision {
  const { name, tables } = payload as unknown as Stated;
  if (publications.some(({ source }) => source === 'policy-owner')) return alreadySo();
  const named = new Set(tables.map(({ table }) => table));
  const gone = [...tablesInForce(publications).keys()].filter((table) => !named.has(table));
  const withdrawn = gone.map((table) => ({ table, content: null }));
  return decide({ name, tables: [...tables, ...withdrawn] }, publications, 'start-up');
}

function decide({ name, tables }: Stated, earlier: readonly Publication[], source: PublishedBy): Decision {
  const inForce = tablesInForce(earlier);
  const changed = tables.filter(({ table, content }) => {
    const before = inForce.get(table)?.content ?? null;
    return canonicalJson(before) !== canonicalJson(content);
  });
  if (changed.length === 0 && earlier.length > 0) return alreadySo();
  if (earlier.some((one) => one.name === name)) {
    const told = changed.map(({ table }) => table);
    return refuse(
      'MASTER_DATA.NAME_TAKEN',
      `the revision ${name} is already published with other values of ${told.join(', ')}; give the file a new revision`,
      { revision: name, tables: told },
    );
  }
  const renamed = renamedEntries(new Map(changed.map(({ table, content }) => [table, content])), earlier);
  if (renamed.length > 0) {
    const told = renamed.map(({ table, entry }) => `${entry} of ${table}`);
    return refuse(
      'MASTER_DATA.NAME_TAKEN',
      `already published with other values: ${told.join(', ')}; a changed entry takes a revision of its own`,
      { revision: name, entries: renamed.map(({ table, entry }) => ({ table, entry })) },
    );
  }
  const data: MasterDataPublished = { name, source, tables: changed };
  return accept([{ name: 'published', data }]);
}
