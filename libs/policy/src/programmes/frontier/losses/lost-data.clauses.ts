import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { either, inOrder, type Tri, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { LossAnswer, LossFacts } from './loss-facts.js';

const DATA_NOT_GUARANTEED = said(
  'FR-R5-6a',
  '出荷後に加えたソフトウェアやデータは、媒体を問わず保証しない。',
  'Software and data added after shipping are not guaranteed, whatever the medium.',
);

/** A customer acknowledges this at intake; it is asked for before the work begins. */
export const DATA_MAY_BE_ERASED = said(
  'FR-R5-6b',
  '修理の際に消去することがある。',
  'They may be erased during repair.',
);

const ERASING_WAS_SAID: DefiningClause<LossFacts> = {
  ...DATA_MAY_BE_ERASED,
  kind: 'definition',
  when: inService,
};

/** Whether it has to be acknowledged that data may be erased, by the texts that govern. */
export const needsAcknowledgement = standing(DATA_MAY_BE_ERASED);

/** Where no acknowledgement is on file that the repair may erase it, a person answers the customer. */
const DATA_IS_NOT_GUARANTEED: DecidingClause<LossFacts, LossAnswer> = {
  ...DATA_NOT_GUARANTEED,
  kind: 'base',
  when: (facts) =>
    inOrder(
      either(
        facts.test('loss', (loss) => loss === 'data-by-failure'),
        inService(facts),
      ),
      () =>
        facts.get('loss') === 'data-in-service' && needsAcknowledgement()
          ? facts.known('erasureAcknowledged')
          : YES,
    ),
  ruling: (facts) =>
    facts.get('loss') === 'data-in-service' && needsAcknowledgement() && !facts.get('erasureAcknowledged')
      ? proposes('refused', DATA_MAY_BE_ERASED.id)
      : settles('refused'),
};

function inService(facts: Facts<LossFacts>): Tri {
  return facts.test('loss', (loss) => loss === 'data-in-service');
}

/** The clauses on software and data that were added after shipping (FR-R5-6). */
export const LOST_DATA_CLAUSES = [DATA_IS_NOT_GUARANTEED, ERASING_WAS_SAID];
