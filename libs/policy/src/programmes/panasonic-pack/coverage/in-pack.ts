import type { DecidingClause } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { CostLine, FaultCause, PackAnswer, TermedRequest, WantedWork } from './coverage-facts.js';

export type CoverageClause = DecidingClause<TermedRequest, PackAnswer>;

/** The request came within the days of the pack; the last day belongs to them. */
export function inPack(facts: Facts<TermedRequest>): Tri {
  const { startsOn, lastDay } = facts.get('term');
  return facts.test('requestedOn', (day) => startsOn <= day && day <= lastDay);
}

/** Within the pack, the customer wants one of these. */
export function wants(facts: Facts<TermedRequest>, ...works: readonly WantedWork[]): Tri {
  return inOrder(inPack(facts), () => facts.test('wanted', (work) => works.includes(work)));
}

/** Within the pack, a repair of a fault with one of these causes is wanted. */
export function causedBy(facts: Facts<TermedRequest>, ...causes: readonly FaultCause[]): Tri {
  return inOrder(wants(facts, 'repair'), () => facts.test('cause', (cause) => causes.includes(cause)));
}

/** Whatever the pack includes in a repair: parts and labour, and the way of its service. */
export function included(facts: Facts<TermedRequest>, charged: readonly CostLine[] = []): PackAnswer {
  const way: CostLine = facts.get('service') === 'on-site' ? 'travel' : 'return-freight';
  return { kind: 'included', lines: ['parts', 'labour', way], charged };
}

/** Within the pack, a repair by one of the services is wanted. */
export function repairBy(facts: Facts<TermedRequest>, service: 'on-site' | 'carry-in'): Tri {
  return inOrder(wants(facts, 'repair'), () => facts.test('service', (one) => one === service));
}
