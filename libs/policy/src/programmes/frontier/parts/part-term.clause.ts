import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { PartFacts } from './part-facts.js';

type Part = InHouse<PartFacts>;

/** The length in months that the table of parts gives, whatever the product's own is. */
export const PART_LENGTH: DecidingClause<Part, number> = {
  ...said(
    'FW-W7-3',
    '製品に組み込まれた部品により、保証期間が異なることがある。',
    'Built-in parts may have a period of their own.',
  ),
  kind: 'exception',
  overrides: ['FW-W7-1', 'FW-W7-2'],
  when: (facts) => facts.found('partCode', (code) => monthsOf(facts, code) !== undefined),
  ruling: (facts) => settles(monthsOf(facts, facts.get('partCode')) ?? 0),
};

function monthsOf(facts: Facts<Part>, code: string): number | undefined {
  return facts.get('masterData').monthsOfPart(code);
}
