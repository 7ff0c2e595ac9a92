import { type Terms, type TermsProblem, unlistedModel } from '#policy';

/** A model that a list names and the product master beside it does not have. */
export interface ModelProblem extends TermsProblem {
  readonly model: string;
  /** Models of the product master that may have been meant, at most three. */
  readonly similar: readonly string[];
}

const LISTS = ['fiveYearLists', 'exemptLists', 'unrepairableLists'] as const;

/**
 * The models that i-PRO's lists name and that the product master of the same files does not have: such a row would be
 * about no product at all. Lists that come without a product master are taken as they are. No other table names models of
 * a product master: support ends and lengths stand in its own rows, and the recorders without SD card (PN-F-3) are of
 * packs, which name no hardware that they are sold for (A-G-9).
 */
export function modelsNamed(terms: Terms): readonly ModelProblem[] {
  return LISTS.flatMap((list) =>
    (terms.programmes.ipro?.[list] ?? []).flatMap(({ models }, entry) =>
      models.flatMap((model, index) => {
        const unlisted = unlistedModel('ipro', model, terms);
        if (unlisted === undefined) return [];
        const { table, similar } = unlisted;
        const path = `/programmes/ipro/${list}/${entry}/models/${index}`;
        return [{ path, problem: `no row of ${table} has the model ${model}`, model, similar }];
      }),
    ),
  );
}
