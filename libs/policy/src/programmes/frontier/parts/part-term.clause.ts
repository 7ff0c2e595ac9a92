import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { answered, becauseOf, isAnswered, valueOf } from '../../../kernel/combine.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { standing } from '../../../kernel/ruled.js';
import type { InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { PartFacts } from './part-facts.js';

type Part = InHouse<PartFacts>;

const OWN_PERIOD = said(
  'FW-W7-3',
  '製品に組み込まれた部品により、保証期間が異なることがある。',
  'Built-in parts may have a period of their own.',
);

/** Whether parts may have one: else all have the product's. */
const partsMayDiffer = standing(OWN_PERIOD);

/** The length in months that the table of parts gives, whatever the product's own is. */
export const PART_LENGTH: DecidingClause<Part, number> = {
  ...OWN_PERIOD,
  kind: 'exception',
  overrides: ['FW-W7-1', 'FW-W7-2'],
  when: (facts) => facts.found('partCode', (code) => monthsOf(facts, code) !== undefined),
  ruling: (facts) => settles(monthsOf(facts, facts.get('partCode')) ?? 0),
};

/** While there is no table of parts, any of them may have a period of its own: the product's is only proposed. */
export function unlessPartsUnset(length: Resolution<number>, facts: Facts<Part>): Resolution<number> {
  const { outcome } = length;
  if (!isAnswered(outcome) || !partsMayDiffer()) return length;
  if (facts.get('masterData').table('partMonths') !== undefined) return length;
  return { ...length, outcome: answered(valueOf(outcome), [...becauseOf(outcome), OWN_PERIOD.id]) };
}

function monthsOf(facts: Facts<Part>, code: string): number | undefined {
  return facts.get('masterData').monthsOfPart(code);
}
