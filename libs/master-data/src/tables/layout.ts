/** How a cell becomes a value. `texts`: several in one cell, with `;` between them. */
export type CellKind = 'text' | 'integer' | 'date' | 'texts';

/** A column of a spreadsheet. Its name is the member it fills; a dot leads into a member of a member. */
export interface Column {
  readonly name: string;
  readonly as: CellKind;
}

/**
 * How the rows of a spreadsheet make up a table. Rows have days, in columns `from` and `until` (both included, in Tokyo),
 * and a question reads the row that counts on the day that the anchor of its regulation names (D25). An entry must have
 * a first day; of `names`, `keyed`, `keyed-value`, `members` and `value-by-day` a row without days counts for ever, as all
 * of them did before rows had days.
 *
 * Rows have no days of their own where the content is days already, so that a second dating could only contradict it:
 * - `map` (`frontier.publications`): a row is the day on which a revision came into force;
 * - `value` (`support-renewal.inForceFrom`): it is the first day on which a text governs;
 * - `closures` (both calendars): every row is a day or a run of days. A calendar says which years it knows, and what goes
 *   through another year is not counted.
 */
export type Layout =
  /** Each row is an entry. */
  | { readonly kind: 'entries'; readonly columns: readonly Column[] }
  /** Each row is a name, which stands in the column given. */
  | { readonly kind: 'names'; readonly column: string }
  /** Each row is what is known under a key, such as a model; rows of one key have different days. */
  | { readonly kind: 'keyed'; readonly key: string; readonly columns: readonly Column[] }
  /** Each row is one value under a key; rows of one key have different days. */
  | { readonly kind: 'keyed-value'; readonly key: string; readonly column: Column }
  /** Each row is one value under two keys. */
  | { readonly kind: 'map'; readonly keys: readonly [string, string]; readonly column: Column }
  /** Each row is an entry under a key, such as a partner's certificate. */
  | { readonly kind: 'keyed-entries'; readonly key: string; readonly columns: readonly Column[] }
  /** Each row is one item of an entry; rows of one revision are one entry. */
  | {
      readonly kind: 'items';
      readonly columns: readonly Column[];
      readonly item: string;
      readonly list: string;
    }
  /** One row, or rows of different days, of values that belong together. */
  | { readonly kind: 'members'; readonly columns: readonly Column[] }
  /** One row, or rows of different days, of one value. */
  | { readonly kind: 'value-by-day'; readonly column: Column }
  /** One row only. */
  | { readonly kind: 'value'; readonly column: Column }
  /** Each row is a closure, of one day or of a run of days. */
  | { readonly kind: 'closures' };
