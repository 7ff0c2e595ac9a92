import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { MasterData } from '../master-data.js';
import { either } from '../../../kernel/tri.js';
import { isLengthPassedOn } from './after-exchange.clauses.js';

export const STANDARD_MONTHS = 12;

/** How many months a model is warranted for without a plan. */
export function lengthOfModel(masterData: MasterData, model: string): number {
  return masterData.model(model)?.warrantyMonths ?? STANDARD_MONTHS;
}

/**
 * The length of the term in months: the model's own, else one year. A model that the product master does not list for
 * the day may be one of those that differ, so a person decides. Of a unit that was swapped in a repair it is the length of
 * the term that passed on to it, whatever model it is (A-FR-35).
 */
export const STANDARD_LENGTH: DecidingClause<InHouse<FrontierFacts>, number> = {
  id: 'FW-W7-1',
  document: 'FW',
  kind: 'base',
  paraphrase: {
    ja: '標準の保証期間は1年とする。製品により異なることがある。',
    en: 'Standard warranty is one year; some products differ.',
  },
  when: (facts) => either(isLengthPassedOn(facts), facts.given('model')),
  ruling: (facts) => {
    if (isLengthPassedOn(facts).is === 'yes') return settles(facts.get('passedOnMonths'));
    const [masterData, model] = [facts.get('masterData'), facts.get('model')];
    const months = lengthOfModel(masterData, model);
    return masterData.model(model) === undefined ? proposes(months) : settles(months);
  },
};
