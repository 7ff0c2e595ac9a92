import type { Static, TSchema } from 'typebox';

/** An older shape of an event, and the pure step to the next newer version. */
export interface SupersededVersion {
  readonly version: number;
  readonly schema: TSchema;
  readonly upcast: (data: never) => unknown;
}

/**
 * What the registry knows of one event. Stored type: `repair-case.quote-issued.v1` (D5); frozen once written.
 * `superseded` lists the older versions, oldest first; `aliases` are former stored names without version.
 */
export interface EventDefinition<Name extends string = string, Schema extends TSchema = TSchema> {
  readonly context: string;
  readonly name: Name;
  readonly version: number;
  readonly schema: Schema;
  readonly superseded: readonly SupersededVersion[];
  readonly aliases: readonly string[];
}

/** Names an event of a context and its newest shape. */
export function defineEvent<Name extends string, Schema extends TSchema>(
  context: string,
  name: Name,
  version: number,
  schema: Schema,
  older: { readonly superseded?: readonly SupersededVersion[]; readonly aliases?: readonly string[] } = {},
): EventDefinition<Name, Schema> {
  return {
    context,
    name,
    version,
    schema,
    superseded: older.superseded ?? [],
    aliases: older.aliases ?? [],
  };
}

/** The data type of an event definition. */
export type EventData<D extends EventDefinition> = Static<D['schema']>;
