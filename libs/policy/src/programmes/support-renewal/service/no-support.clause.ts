import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { NO_SUPPORT_BEFORE_ORDER } from '../renewal/no-support-before-order.js';
import type { PlacedRequest, ServiceAnswer } from './service-facts.js';

/** Between the end of a term and the order of the next no request is taken, whatever it asks for. */
export const NOT_TAKEN_BEFORE_ORDER: DecidingClause<PlacedRequest, ServiceAnswer> = {
  ...NO_SUPPORT_BEFORE_ORDER,
  kind: 'base',
  when: (facts) => facts.test('standing', (standing) => standing === 'ended' || standing === 'unordered'),
  ruling: () => settles({ kind: 'no-support' }),
};
