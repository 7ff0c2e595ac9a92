import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import type { CoveredItem } from '../coverage/covered-item.js';
import type { FindingFacts } from '../findings/finding.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { PartKind } from './part-kinds.js';
import type { PartTraits } from './part-traits.js';

export type PartFinding = 'worn' | 'oddEnvironment' | 'cosmetic';

/** One faulty part of an item. What is not stated of it does not hold, but for what it is. */
export interface PartFacts extends FrontierFacts, FindingFacts<PartFinding> {
  /** What kind it is of; absent: nobody has said, and it is asked for. */
  readonly part?: PartKind;
  /** Its code in the table of parts with a term of their own. */
  readonly partCode?: string;
  /** Whether it came with the product as standard; asked for where an accessory hangs on it. */
  readonly standardSupplied?: boolean;
  /** The name of the pre-installed software at fault. */
  readonly software?: string;
  /** The part whose failure brought this one down; `null`: none. */
  readonly broughtDownBy?: PartKind | null;
  readonly hindersUse?: boolean;
  /** Whether it was at fault in the state it left the factory in. */
  readonly factoryState?: boolean;
  readonly soldWithoutOs?: boolean;
  /** Whether it was dead on arrival, or is dangerous now: a person looks at it then. */
  readonly deadOnArrival?: boolean;
  readonly safetyRisk?: boolean;
}

/** A faulty part whose warranty term is settled. */
export interface CoveredPart extends PartFacts, CoveredItem {
  /** What the warranty rules say it is; of a part of unknown kind nothing. */
  readonly traits: PartTraits;
}

/** Whether repairing or replacing the part is free or paid, or nothing the warranty knows of. */
export type PartCoverage = {
  readonly coverage: 'free' | 'paid' | 'not-covered';
  readonly term: WarrantyTerm;
};

/** Whether the part is of a kind with some trait. */
export function isOf(facts: Facts<CoveredPart>, holds: (traits: PartTraits) => boolean): Tri {
  return facts.test('part', () => holds(facts.get('traits')));
}

export function notCovered(facts: Facts<CoveredPart>): PartCoverage {
  return { coverage: 'not-covered', term: facts.get('term') };
}
