import { anyHolds } from '../../../kernel/holding.js';
import { chain, join } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Clause, DefiningClause } from '../../../kernel/clause.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { either } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, type InHouse } from '../answer.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import type { Asked } from '../asked.js';
import { COVERAGE_CLAUSES, judgedBy } from '../coverage/decide-coverage.js';
import { OUTSIDE_THE_WARRANTY, outsideTheWarranty } from '../exclusions/warranty-rules.clauses.js';
import { LENGTH_CLAUSES, START_CLAUSES, termFrom } from '../term/warranty-term.js';
import { FAULTY_AS_SHIPPED, FAULTY_ONLY_AS_CHANGED } from './factory-state.clauses.js';
import { NOT_COVERED } from './not-covered.clauses.js';
import { PART_CLASSES } from './part-classes.clauses.js';
import { NO_TRAITS, type PartTraits, traitsBy } from './part-traits.js';
import type { CoveredPart, PartCoverage, PartFacts } from './part-facts.js';
import { PART_LENGTH, unlessPartsUnset } from './part-term.clause.js';
import { WEAR_CLAUSES } from './wear.clauses.js';

const OF_ARTICLE_11 = [...WEAR_CLAUSES, ...NOT_COVERED].filter(({ id }) => id.startsWith('FW-W11-'));

/** What stands outside the warranty for the item, or for the part alone. */
const PART_OUTSIDE_THE_WARRANTY: DefiningClause<CoveredPart> = {
  ...OUTSIDE_THE_WARRANTY,
  when: (facts) => either(outsideTheWarranty(facts), anyHolds(OF_ARTICLE_11, facts)),
};

const WHATEVER_STATE: readonly Clause<CoveredPart, PartCoverage>[] = [
  ...PART_CLASSES,
  ...WEAR_CLAUSES,
  ...NOT_COVERED,
  PART_OUTSIDE_THE_WARRANTY,
];

/** The clauses on one faulty part, beside those on the whole item. */
export const PART_CLAUSES = [...WHATEVER_STATE, FAULTY_ONLY_AS_CHANGED];

const PART_LENGTH_CLAUSES: readonly Clause<InHouse<PartFacts>, number>[] = [...LENGTH_CLAUSES, PART_LENGTH];
const ITEM_CLAUSES = COVERAGE_CLAUSES.filter(({ id }) => id !== OUTSIDE_THE_WARRANTY.id);
const ALL_AS_SHIPPED = [...ITEM_CLAUSES, ...WHATEVER_STATE, FAULTY_AS_SHIPPED];
const ALL_AS_CHANGED = [...ITEM_CLAUSES, ...PART_CLAUSES];

/**
 * Whether one faulty part is free, paid or not covered at all (FW-W2, FW-W4, FW-W7-3, FW-W7-4, FW-W11): what holds for
 * the item, and what its own kind, term and wear make of it. A part that failed is free unless something is found
 * against it (A-FW-04); what its failure did to other parts is asked about part by part.
 */
export function decidePart(facts: PartFacts, terms: Terms, at: Asked): Decision<PartCoverage> {
  return decide({ ...facts, arrivedOn: at.arrivedOn }, terms, at, partCoverage);
}

function partCoverage(part: RecordedFacts<InHouse<PartFacts>>): Resolution<PartCoverage> {
  const isChanged = part.found('factoryState', (asShipped) => !asShipped).is === 'yes';
  return chain(partTerm(part), (term) =>
    judgedBy(part, term, (covered) =>
      resolve<CoveredPart, PartCoverage>(
        isChanged ? ALL_AS_CHANGED : ALL_AS_SHIPPED,
        covered.with({ traits: traitsOfPart(part) }),
      ),
    ),
  );
}

/** Of a part of unknown kind the clauses ask for its kind before they ask for its traits. */
function traitsOfPart(part: RecordedFacts<InHouse<PartFacts>>): PartTraits {
  return part.given('part').is === 'yes' ? traitsBy(part.get('part')) : NO_TRAITS;
}

function partTerm(part: RecordedFacts<InHouse<PartFacts>>): Resolution<WarrantyTerm> {
  const length = unlessPartsUnset(resolve(PART_LENGTH_CLAUSES, part), part);
  return join(resolve(START_CLAUSES, part), length, termFrom);
}
