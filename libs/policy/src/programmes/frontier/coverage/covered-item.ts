import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { MasterData } from '../master-data.js';
import type { Coverage, WarrantyTerm } from './coverage.js';

/** An item whose warranty term is settled. */
export interface CoveredItem extends FrontierFacts {
  readonly term: WarrantyTerm;
  readonly masterData: MasterData;
  /** The clauses of the grounds that speak for refusing the item. */
  readonly refusalGrounds: readonly string[];
}

/** It arrived within the term; the last day belongs to it. */
export function inTerm(facts: Facts<CoveredItem>): Tri {
  const { startsOn, lastDay } = facts.get('term');
  return facts.test('arrivedOn', (day) => startsOn <= day && day <= lastDay);
}

/** It arrived after the term had ended. */
export function afterTerm(facts: Facts<CoveredItem>): Tri {
  const { lastDay } = facts.get('term');
  return facts.test('arrivedOn', (day) => day > lastDay);
}

export function free(facts: Facts<CoveredItem>): Coverage {
  return { coverage: 'free', term: facts.get('term') };
}

export function paid(facts: Facts<CoveredItem>): Coverage {
  return { coverage: 'paid', term: facts.get('term') };
}
