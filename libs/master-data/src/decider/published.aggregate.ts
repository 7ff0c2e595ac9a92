import type { Aggregate, FoldedEvent } from '#commanding';
import { MASTER_DATA_EVENTS } from '../events/index.js';
import type { MasterDataPublished } from '../events/published.event.js';
import { NOTHING_PUBLISHED, type PublishedState } from './publications.js';

/** The one stream of publications: two of them never pass each other unseen. */
export const MASTER_DATA_STREAM = 'masterData-tables';

/** How the publications become the tables in force. */
export const publishedAggregate: Aggregate<PublishedState> = {
  context: 'master-data',
  initial: NOTHING_PUBLISHED,
  evolve: ({ publications }, event) => ({ publications: [...publications, publicationOf(event)] }),
};

function publicationOf({ name: event, data, meta, revision }: FoldedEvent) {
  if (!MASTER_DATA_EVENTS.some(({ name }) => name === event)) {
    throw new TypeError(`the stream of publications holds ${event}`);
  }
  const { name, source, tables } = data as unknown as MasterDataPublished;
  return {
    name,
    source,
    by: meta.actor.id,
    at: meta.recordedAt,
    revision,
    tables: new Map(tables.map(({ table, content }) => [table, content])),
  };
}
