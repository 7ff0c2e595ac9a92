import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { IproFacts } from '../ipro-facts.js';
import type { VisitArea } from './repair-form.js';

export const ALL_JAPAN: DecidingClause<IproFacts, VisitArea> = {
  id: 'IP-Q-8a',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '出張修理は原則として日本全国で行う。',
    en: 'On-site repair covers all Japan in principle.',
  },
  when: (facts) => facts.given('usedInJapan'),
  ruling: (facts) => settles(facts.get('usedInJapan') ? 'served' : 'not-served'),
};

export const AREA_CLAUSES = [ALL_JAPAN];
