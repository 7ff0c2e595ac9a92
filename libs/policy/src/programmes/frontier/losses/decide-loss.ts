import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Terms } from '../../../terms/terms.js';
import { answer } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import type { LossAnswer, LossFacts, Loss } from './loss-facts.js';
import { LOST_DATA_CLAUSES } from './lost-data.clauses.js';

const refuses = (text: ClauseText, ...losses: readonly Loss[]): DecidingClause<LossFacts, LossAnswer> => ({
  ...text,
  kind: 'base',
  when: (facts) => facts.test('loss', (loss) => losses.includes(loss)),
  ruling: () => settles('refused'),
});

const ACCIDENT_IN_DELIVERY = refuses(
  said(
    'FW-W12-1-5',
    '集荷や配送の事故によるソフトウェアやデータの損失と逸失利益は、責任を負わない。',
    'No liability: software or data loss and lost profit from accidents in collection or delivery.',
  ),
  'in-delivery',
);

const CARRIER_ANSWERS: DecidingClause<LossFacts, LossAnswer> = {
  ...said(
    'FW-W12-2',
    '配送中の補償は配送会社の規定により、当社は責任を負わない。',
    'Loss in delivery is governed by the carrier’s own rules; the company is not liable.',
  ),
  kind: 'exception',
  overrides: [ACCIDENT_IN_DELIVERY.id],
  when: (facts) => facts.test('loss', (loss) => loss === 'in-delivery'),
  ruling: () => settles('carrier'),
};

/** The clauses that refuse to make a loss good. None of them changes whether a repair is free. */
export const LOSS_CLAUSES = [
  refuses(
    said(
      'FW-W12-1-1',
      '販売時に予見できなかった不具合による損害や利益の損失は、責任を負わない。',
      'No liability: loss from defects that could not be foreseen at the sale.',
    ),
    'unforeseeable-defect',
  ),
  refuses(
    said(
      'FW-W12-1-2',
      '製品の故障で失われたデータ、プログラム、時間は、責任を負わない。',
      'No liability: data, programs or time lost by failure of the product.',
    ),
    'data-by-failure',
    'data-in-service',
  ),
  refuses(
    said(
      'FW-W12-1-3',
      '当社のサービスの中で失われたデータ、プログラム、時間は、責任を負わない。',
      'No liability: data, programs or time lost within the company’s services.',
    ),
    'data-in-service',
  ),
  /** Read as loss from anything that the warranty excludes (A-FR-04). */
  refuses(
    said(
      'FW-W12-1-4',
      '保証対象外の事由に起因する逸失利益や損害賠償などの拡大した損失は、責任を負わない。',
      'No liability: consequential loss, future profit and damages tied to what the warranty excludes.',
    ),
    'from-excluded-matter',
  ),
  ACCIDENT_IN_DELIVERY,
  CARRIER_ANSWERS,
  refuses(
    said(
      'FW-W8-5',
      'サポートが終わった製品を使ったことによる損害は、責任を負わない。',
      'No liability for loss from using a product whose support has ended.',
    ),
    'use-after-support',
  ),
  refuses(
    said(
      'FW-W9-9',
      'お客様が手配した設置、設定、導入の費用は、初期不良の対象外とする。',
      'The customer’s costs of set-up, configuration and installing applications are not covered by an initial failure.',
    ),
    'set-up-costs',
  ),
  refuses(
    said(
      'FR-R5-15b',
      'お客様が第三者に依頼した調査の費用や損害は負担しない。',
      'Costs or losses from a customer’s third-party investigation are not borne.',
    ),
    'third-party-investigation',
  ),
  ...LOST_DATA_CLAUSES,
];

/** Whether a loss is made good (FW-W12, FW-W8-5, FW-W9-9, FR-R5-6, FR-R5-15b). The repair decision stays as it is. */
export function decideLoss(facts: LossFacts, terms: Terms, at: Asked): Decision<LossAnswer> {
  return answer<LossFacts, LossAnswer>(LOSS_CLAUSES, facts, terms, at);
}
