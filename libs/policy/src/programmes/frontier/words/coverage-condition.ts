import { valueInWords } from '../../../explain/facts-in-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { ReachingChange } from '../../../kernel/reach.js';
import { ANOTHER_SHOP, UNLISTED_MODEL } from '../coverage/domains/domain-parts.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { CONDITIONS, type ConditionWords } from './coverage-conditions.data.js';
import { ITEM_FINDINGS } from './findings.data.js';
import { ITEM_WORDS } from './item-facts.data.js';

/** Values that stand for any other of their kind. */
const OTHERS: { readonly [value: string]: Label } = {
  [ANOTHER_SHOP]: both('ほかの店', 'another shop'),
  [UNLISTED_MODEL]: both('一覧にない機種', 'a model that is not listed'),
};

/** A fact of coverage that would be otherwise, as a condition. */
export function coverageCondition({ fact, to, reach }: ReachingChange): Label | undefined {
  const conditions: { readonly [fact: string]: ConditionWords | undefined } = CONDITIONS;
  const words = conditions[fact];
  if (words === undefined) return findingCondition(fact, to !== null && to !== false);
  if (to === null) return words.lacking;
  if (typeof to === 'boolean') return to ? words.yes : words.no;
  const value =
    (typeof to === 'string' ? OTHERS[to] : undefined) ??
    valueInWords(to, ITEM_WORDS[fact as keyof FrontierFacts]);
  const far = reach === 'or-more' || reach === 'or-less' ? words[reach] : undefined;
  const template = far ?? words.is;
  const said = reach === 'at-least' ? both(`例えば${value.ja}`, `for instance ${value.en}`) : value;
  return template && both(template.ja.replace('{}', said.ja), template.en.replace('{}', said.en));
}

function findingCondition(fact: string, holds: boolean): Label | undefined {
  const evidence = fact.endsWith('Evidence');
  const names: { readonly [finding: string]: readonly [ja: string, en: string] | undefined } = ITEM_FINDINGS;
  const name = names[evidence ? fact.slice(0, -'Evidence'.length) : fact];
  if (name === undefined) return undefined;
  const [ja, en] = name;
  if (!evidence)
    return both(`${ja}が認められ${holds ? 'る' : 'ない'}`, `${en} is ${holds ? '' : 'not '}found`);
  return holds
    ? both(`${ja}を示すものがある`, `there is evidence of ${en}`)
    : both(`${ja}を示すものがない`, `there is no evidence of ${en}`);
}
