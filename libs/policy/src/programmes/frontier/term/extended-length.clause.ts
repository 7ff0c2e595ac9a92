import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { FrontierFacts } from '../frontier-facts.js';

/** The length of the term in months, when an extended warranty was taken out. */
export const EXTENDED_LENGTH: DecidingClause<FrontierFacts, number> = {
  id: 'FW-W7-2',
  document: 'FW',
  kind: 'exception',
  overrides: ['FW-W7-1'],
  paraphrase: {
    ja: '期間を延長する保証に加入しているときは、その期間による。',
    en: 'With the extended warranty its own length applies.',
  },
  when: (facts) => facts.given('planMonths'),
  ruling: (facts) => settles(facts.get('planMonths')),
};
