import { ShuriError } from '#kernel';

/** A question that needs a value which the configuration leaves unset: an answer would be a guess. */
export class MissingTerms extends ShuriError {
  /** The table or value, by its path in the configuration. */
  readonly table: string;
  /** The year for which it is lacking; `null` when it is lacking altogether. */
  readonly year: number | null;

  constructor(table: string, year: number | null = null) {
    const where = year === null ? '' : ` for ${year}`;
    super('CONFIGURATION.MISSING', `the configuration does not set ${table}${where}`, { table, year });
    this.table = table;
    this.year = year;
  }
}
