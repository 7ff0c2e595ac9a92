/** A choice where the text leaves room: not the regulation's own word, so it is named beside the clauses. */
export interface Reading {
  readonly id: string;
  readonly paraphrase: { readonly ja: string; readonly en: string };
}
