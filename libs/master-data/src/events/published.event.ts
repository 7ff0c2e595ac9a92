import { type Static, Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import type { JsonValue } from '#kernel';

/** What a table holds: the JSON that its programme reads. Its shape is that of the terms; here it is kept as it was. */
const Content = Type.Unsafe<JsonValue>({});

/** Who stood behind a publication: the policy owner, or whoever started the server with a file of tables. */
export const PublishedBy = Type.Union([Type.Literal('policy-owner'), Type.Literal('start-up')]);
export type PublishedBy = Static<typeof PublishedBy>;

/**
 * Tables of master data came into force, whole: each replaces what went before under its name, and `null` takes it out of
 * force. Tables that are not named stay. The log alone is thereby enough to decide again what was decided under them.
 */
export const MasterDataPublished = defineEvent(
  'master-data',
  'published',
  1,
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 128 }),
    source: PublishedBy,
    tables: Type.Array(Type.Object({ table: Type.String({ minLength: 1 }), content: Content })),
  }),
);
export type MasterDataPublished = EventData<typeof MasterDataPublished>;
