import { similarNames } from './similar-names.js';

/** The programmes that have a list of models, which is their product master. */
export type ProgrammeWithModels = 'frontier' | 'ipro';

/** The rules and readings that send every model to the list of its programme. */
const RULES: { readonly [P in ProgrammeWithModels]: readonly string[] } = {
  frontier: ['FW-W7-1'],
  ipro: ['IP-1-5', 'A-IP-04'],
};

/** A model that was named and that the list of its programme does not have. */
export interface UnlistedModel {
  readonly model: string;
  /** The list, such as `frontier.models`. */
  readonly table: string;
  /** Models on the list that may have been meant, at most three. */
  readonly similar: readonly string[];
  readonly rules: readonly string[];
}

/** Where the product masters stand: in terms, or in what may become terms. */
interface WithProductMasters {
  readonly programmes: { readonly [P in ProgrammeWithModels]?: { readonly models?: object } };
}

/**
 * Whether a name is that of no model of a programme, on whatever days: `undefined` where the list has it, and where there
 * is no list to have it. A model whose rows do not speak of some day is known all the same; what it is on that day is
 * unset.
 */
export function unlistedModel(
  programme: ProgrammeWithModels,
  model: string,
  terms: WithProductMasters,
): UnlistedModel | undefined {
  const list = terms.programmes[programme]?.models;
  const models = Object.keys(list ?? {});
  if (models.length === 0 || models.includes(model)) return undefined;
  const [table, rules] = [`${programme}.models`, RULES[programme]];
  return { model, table, similar: similarNames(model, models), rules };
}
