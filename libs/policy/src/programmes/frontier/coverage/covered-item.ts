import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { MasterData } from '../master-data.js';
import type { Coverage, WarrantyTerm } from './coverage.js';

/** An item whose warranty term is settled. */
export interface CoveredItem extends FrontierFacts {
  readonly term: WarrantyTerm;
  readonly masterData: MasterData;
  /** The clauses of the grounds that speak for refusing the item. */
  readonly refusalGrounds: readonly string[];
  /** The fact whose day is held against the term. */
  readonly decidedBy: 'arrivedOn';
  /** Whether a condition of use and storage was not met. */
  readonly conditionUnmet: Tri;
  /** Whether what article 11 of the warranty rules lists is outside the warranty. */
  readonly article11: boolean;
}

/** What article 11 lists has its effect from the article's opening (FW-W11-0). */
export function ofArticle11(when: (facts: Facts<CoveredItem>) => Tri): (facts: Facts<CoveredItem>) => Tri {
  return (facts) =>
    inOrder(
      facts.test('article11', (stands) => stands),
      () => when(facts),
    );
}

/** It arrived within the term; the last day belongs to it. */
export function inTerm(facts: Facts<CoveredItem>): Tri {
  const { startsOn, lastDay } = facts.get('term');
  return facts.test(facts.get('decidedBy'), (day) => startsOn <= day && day <= lastDay);
}

/** It arrived after the term had ended. */
export function afterTerm(facts: Facts<CoveredItem>): Tri {
  const { lastDay } = facts.get('term');
  return facts.test(facts.get('decidedBy'), (day) => day > lastDay);
}

export function free(facts: Facts<CoveredItem>): Coverage {
  return { coverage: 'free', term: facts.get('term') };
}

export function paid(facts: Facts<CoveredItem>): Coverage {
  return { coverage: 'paid', term: facts.get('term') };
}
