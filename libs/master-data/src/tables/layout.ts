/** How a cell becomes a value. `texts`: several in one cell, with `;` between them. */
export type CellKind = 'text' | 'integer' | 'date' | 'texts';

/** A column of a spreadsheet. Its name is the member it fills; a dot leads into a member of a member. */
export interface Column {
  readonly name: string;
  readonly as: CellKind;
}

/** How the rows of a spreadsheet make up a table. */
export type Layout =
  /** Each row is an entry. */
  | { readonly kind: 'entries'; readonly columns: readonly Column[] }
  /** Each row is a name, with the days on which it counts where these are given. */
  | { readonly kind: 'names' }
  /** Each row is a value of a list. */
  | { readonly kind: 'values'; readonly column: Column }
  /** Each row is what is known under a key, such as a model. */
  | { readonly kind: 'keyed'; readonly key: string; readonly columns: readonly Column[] }
  /** Each row is one value under one key or two. */
  | { readonly kind: 'map'; readonly keys: readonly string[]; readonly column: Column }
  /** Each row is an entry under a key, such as a partner's certificate. */
  | { readonly kind: 'keyed-entries'; readonly key: string; readonly columns: readonly Column[] }
  /** Each row is one item of an entry; rows of one revision are one entry. */
  | {
      readonly kind: 'items';
      readonly columns: readonly Column[];
      readonly item: string;
      readonly list: string;
    }
  /** One row only. */
  | { readonly kind: 'object'; readonly columns: readonly Column[] }
  | { readonly kind: 'value'; readonly column: Column }
  /** Each row is a closure, of one day or of a run of days. */
  | { readonly kind: 'closures' };
