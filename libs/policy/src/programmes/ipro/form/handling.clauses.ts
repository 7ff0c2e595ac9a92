import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { FormedRepair } from './formed-repair.js';
import type { Handling, RepairForm } from './repair-form.js';

type HandlingClause = DecidingClause<FormedRepair, Handling>;

/** The text does not say which parcel moves first: the failed unit, unless set otherwise (A-IP-05). */
export const EXCHANGE: HandlingClause = {
  id: 'IP-T-1',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '代替品交換では、修理として代替品を送り、故障機と交換する。',
    en: 'Exchange: a replacement is sent as the repair, swapped for the failed unit.',
  },
  when: (facts) => formIs(facts, 'exchange'),
  ruling: (facts) =>
    settles({
      form: 'exchange',
      firstToMove: facts.get('exchangeOrder') === 'replacement-first' ? 'replacement' : 'failed-unit',
      failedUnit: 'ipro',
      term: 'inherited',
    }),
};

export const TAKE_IN: HandlingClause = {
  id: 'IP-T-2',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '引き取り修理では、故障品を預かって社内で修理し、返却する。',
    en: 'Take-in repair: the failed item is taken in, repaired in-house and returned.',
  },
  when: (facts) => formIs(facts, 'take-in'),
  ruling: () => settles({ form: 'take-in', sentInBy: 'partner' }),
};

/** In the first year the visit is free; later it was asked for at a charge (IP-P-15). */
export const ON_SITE: HandlingClause = {
  id: 'IP-T-3',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '出張修理では、作業者が現地で修理する。',
    en: 'On-site repair: a worker repairs at the customer’s site.',
  },
  when: (facts) => formIs(facts, 'on-site'),
  ruling: (facts) =>
    settles({
      form: 'on-site',
      visitPayer: facts.get('warranty') === 'product' ? 'ipro' : 'partner',
      area: facts.get('area') === 'not-served' ? 'not-served' : 'served',
    }),
};

export const HANDLING_CLAUSES = [EXCHANGE, TAKE_IN, ON_SITE];

function formIs(facts: Facts<FormedRepair>, form: RepairForm): Tri {
  return facts.test('form', (one) => one === form);
}
