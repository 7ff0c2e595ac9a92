/** A PostgreSQL database, and the setting that names it. */
export interface DatabasePlace {
  readonly url: string;
  readonly setting: string;
}
