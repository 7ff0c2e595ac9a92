import { isList, isObject, type JsonObject, type JsonValue } from '#kernel';
import { type TermsProblem, unlistedModel } from '#policy';
import { valueAt } from './value-at.js';

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
 * a product master: support ends and lengths stand in its own rows, and the hardware of packs (A-G-9) and the recorders
 * without SD card (PN-F-3) are models of whichever maker, of which no product master tells.
 * @param content master data of which other parts may be wrong
 */
export function modelsNamed(content: JsonObject): readonly ModelProblem[] {
  const ipro = valueAt(content, ['programmes', 'ipro']);
  const models = valueAt(ipro, ['models']);
  const terms = { programmes: { ipro: isObject(models) ? { models } : {} } };
  return LISTS.flatMap((list) =>
    items(valueAt(ipro, [list])).flatMap((one, entry) =>
      items(valueAt(one, ['models'])).flatMap((model, index) => {
        const unlisted = typeof model === 'string' ? unlistedModel('ipro', model, terms) : undefined;
        if (unlisted === undefined) return [];
        const { table, similar } = unlisted;
        const path = `/programmes/ipro/${list}/${entry}/models/${index}`;
        const problem = `no row of ${table} has the model ${unlisted.model}`;
        return [{ path, problem, model: unlisted.model, similar }];
      }),
    ),
  );
}

function items(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}
