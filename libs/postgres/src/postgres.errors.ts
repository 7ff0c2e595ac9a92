import { exhaustive } from '#kernel';

/** What keeps a PostgreSQL database from working for us. */
export type PostgresTrouble =
  /** The setting holds no URL of a PostgreSQL database. */
  | 'malformed-url'
  /** Nobody answers there, or the connection was cut. */
  | 'unreachable'
  /** User or password are wrong, or the server lets nobody in from here. */
  | 'refused'
  | 'no-database'
  /** The user may not do what the program has to do. */
  | 'no-rights'
  /** Disk, memory or connections are used up. */
  | 'full'
  /** It takes no writes: a standby, or somebody made it read-only. */
  | 'read-only'
  /** Somebody else was in the way; the same once more is right. */
  | 'contended'
  /** It works, but not as we need it: version or encoding. */
  | 'unsuitable';

/** Where a database is and which setting says so. Never holds user or password. */
export interface PostgresPlace {
  /** The environment variable that holds the URL. */
  readonly setting: string;
  /** `host:port`. */
  readonly server: string;
  readonly database: string;
}

/** A PostgreSQL database cannot be used now. The message says what to do, names the setting and holds no secret. */
export class PostgresUnusable extends Error {
  readonly kind = 'postgres-unusable';
  /** @param detail SQLSTATE, error number or the like; nothing that a user or a row could hold */
  constructor(
    readonly trouble: PostgresTrouble,
    readonly place: PostgresPlace,
    readonly detail: string,
  ) {
    super(sentence(trouble, place, detail));
    this.name = 'PostgresUnusable';
  }
}

function sentence(trouble: PostgresTrouble, place: PostgresPlace, detail: string): string {
  const { setting, server, database } = place;
  const there = `The PostgreSQL database ${database} at ${server}`;
  switch (trouble) {
    case 'malformed-url':
      return `${setting} is no URL of a PostgreSQL database (${detail}). Write it as postgres://user:password@host:5432/database.`;
    case 'unreachable':
      return `${there} does not answer (${detail}). Check that the server runs and that ${setting} names it.`;
    case 'refused':
      return `${there} refuses the user or the password (${detail}). Correct them in ${setting}.`;
    case 'no-database':
      return `There is no PostgreSQL database ${database} at ${server} (${detail}). Create it, or name another one in ${setting}.`;
    case 'no-rights':
      return `${there} does not let the user of ${setting} do what is needed (${detail}). Grant that user CREATE and USAGE on its schema, and the tables in it.`;
    case 'full':
      return `${there} has no room left on its disk, in its memory or for connections (${detail}). Make room; ${setting} may stay.`;
    case 'read-only':
      return `${there} takes no writes (${detail}). Name the primary in ${setting}, not a standby.`;
    case 'contended':
      return `${there} gave way to other work (${detail}). It is tried again; ${setting} may stay.`;
    case 'unsuitable':
      return `${there} cannot hold our rows (${detail}). Name another one in ${setting}.`;
    default:
      return exhaustive(trouble);
  }
}
