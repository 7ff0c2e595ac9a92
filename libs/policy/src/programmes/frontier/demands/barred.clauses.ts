import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { said } from '../clause-text.js';
import { QUOTE_ANSWERS_THE_PRICE } from '../quote/quote.clauses.js';
import type { DemandAnswer, DemandFacts } from './demand-facts.js';
import { bars, demanded } from './demand.js';

/** An exception to the rules needs an authority of its own on record; then a person decides, to whom the rules suggest nothing. */
const goodwill = (
  id: 'FR-R1-5' | 'FW-W1-4',
  ja: string,
  en: string,
): DecidingClause<DemandFacts, DemandAnswer> => ({
  ...said(id, ja, en),
  kind: 'base',
  when: (facts) => demanded(facts, 'goodwill'),
  ruling: (facts) =>
    facts.found('authority', (record) => record !== null).is === 'yes'
      ? proposes<DemandAnswer>(null)
      : settles('refused'),
});

/** What the rules refuse, whoever asks. */
export const BARRED = [
  goodwill(
    'FR-R1-5',
    'いかなる場合も、規定の範囲を超えて保証することはない。',
    'Warranty never goes beyond these rules.',
  ),
  goodwill(
    'FW-W1-4',
    'いかなる場合も、保証規定の範囲を超えて保証することはない。',
    'No warranty is given beyond the warranty rules.',
  ),
  /** Also where the repair turns out to have been in warranty: that goes to a person (A-FR-30). */
  {
    ...bars(
      said('FR-R4-6', '支払われた修理代金は返金しない。', 'Repair fees once paid are not refunded.'),
      'refund',
    ),
    ruling: (facts) =>
      facts.found('wasInWarranty', (was) => was).is === 'yes'
        ? proposes('refused', 'A-FR-30')
        : settles('refused'),
  } satisfies DecidingClause<DemandFacts, DemandAnswer>,
  bars(
    said('FW-W7-5', '失くした保証書は再発行しない。', 'A lost warranty card is not reissued.'),
    'card-reissue',
  ),
  bars(
    said(
      'FW-W10-1',
      '売買契約の成立後、お客様の都合による返品は受けない。',
      'Once the sale is made, returns for the customer’s convenience are not taken.',
    ),
    'goods-return',
  ),
  bars(
    said(
      'FR-R5-3',
      '修理は部品単位の交換で行い、チップやコンデンサーを個別に修理しない。',
      'Repair swaps whole units; there is no repair of single chips or capacitors.',
    ),
    'component-repair',
  ),
  bars(
    said(
      'FR-R5-15a',
      '修理報告書を超える検査や原因の開示は行わない。',
      'There is no inspection or disclosure of causes beyond the standard repair report.',
    ),
    'further-investigation',
  ),
  bars(said('FR-R5-12b', '検査ツールは公開しない。', 'Test tools are not disclosed.'), 'tool-names'),
  bars(QUOTE_ANSWERS_THE_PRICE, 'estimated-price'),
];
