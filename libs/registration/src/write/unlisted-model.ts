import { type Decision, refuse } from '#commanding';
import { type ProgrammeWithModels, type Terms, unlistedModel } from '#policy';
import { makerKeyOf } from './maker-key.js';

/** The makers whose products a list of models is of, as upper-case letters and digits alone. */
const LIST_OF: Readonly<Record<string, ProgrammeWithModels>> = { FRONTIER: 'frontier', IPRO: 'ipro' };

/** What lets a refused model pass; the second, where the command has a place for a lead's approval. */
const UNTIL = {
  listed: 'the list of models has it',
  approved: 'the list of models has it, or a lead approves it and says why',
};

/**
 * A refusal when a record of a product or a contract names a model that the product master of its maker does not have: a
 * slip of the pen would otherwise become a product. It is no refusal where no list is loaded, where the maker has none, or
 * for what is done about an item that is here for repair: a case takes any model, and a person decides what the list
 * leaves open (A-IP-04); the guarantee after a repair makes its unit known whatever its model.
 * @param field what of the request names the model, itself or by a unit.
 * @param until what would let it pass.
 */
export function ofUnlistedModel(
  field: string,
  { maker, model }: { readonly maker: string; readonly model: string },
  terms: Terms,
  until: keyof typeof UNTIL = 'listed',
): Decision | null {
  const programme = LIST_OF[makerKeyOf(maker)];
  return programme === undefined ? null : notOnList(field, programme, model, terms, until);
}

/** The same by the programme that is asked for. */
export function notOnList(
  field: string,
  programme: ProgrammeWithModels,
  model: string,
  terms: Terms,
  until: keyof typeof UNTIL,
): Decision | null {
  const unlisted = unlistedModel(programme, model, terms);
  if (unlisted === undefined) return null;
  const { table, similar, rules } = unlisted;
  const rule = `no row of ${table} has the model ${model}`;
  const problems = [{ field, rule }];
  const fields = { problems, field, model, similar: [...similar], table, until: UNTIL[until] };
  return refuse('MASTER_DATA.UNKNOWN_MODEL', `${field}: ${rule}`, fields, rules);
}
