import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { SILENCE_OR_DISAGREEMENT_CANCELS } from '../quote/quote.clauses.js';

/** A repair that is called off. `EXPLICIT`: the customer said so by himself. */
export interface CalledOff {
  readonly cause: 'NO_ANSWER' | 'DISAGREED' | 'EXPLICIT';
  readonly quoteIssued: boolean;
}

/** What is owed for it: inspection fee and shipping, or nothing. */
export type Costs = 'inspection-and-shipping' | 'nothing';

export const CANCELLING_COSTS: DecidingClause<CalledOff, Costs> = {
  id: 'FR-R2-7a',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '見積書の発行後に取り消すときは、検査費用と送料を請求する。',
    en: 'Cancelling after the quote is issued costs the inspection fee and shipping.',
  },
  when: () => YES,
  ruling: (facts) => settles(facts.get('quoteIssued') ? 'inspection-and-shipping' : 'nothing'),
};

/** It names the charges too. */
const DEEMED_CANCELLED_COSTS: DecidingClause<CalledOff, Costs> = {
  id: SILENCE_OR_DISAGREEMENT_CANCELS.id,
  document: SILENCE_OR_DISAGREEMENT_CANCELS.document,
  paraphrase: SILENCE_OR_DISAGREEMENT_CANCELS.paraphrase,
  kind: 'base',
  when: (facts) => facts.test('cause', (cause) => cause !== 'EXPLICIT'),
  ruling: () => settles('inspection-and-shipping'),
};

const PAID_BEFORE_RETURN_TEXT: ClauseText = {
  id: 'FR-R2-7b',
  document: 'FR',
  paraphrase: {
    ja: '品は、検査費用と送料の支払いをリペアセンターが確認した後に返却する。',
    en: 'The item goes back only after the Repair Centre has confirmed payment of both.',
  },
};

const PAID_BEFORE_RETURN: DecidingClause<object, 'holds-item'> = {
  ...PAID_BEFORE_RETURN_TEXT,
  kind: 'base',
  when: () => YES,
  ruling: () => settles('holds-item'),
};

/** The clauses on what a cancellation costs. */
export const COST_CLAUSES = [DEEMED_CANCELLED_COSTS, CANCELLING_COSTS];

/** The clauses on whether the item is kept until that is paid. */
export const HOLD_CLAUSES = [PAID_BEFORE_RETURN];
