import { chain } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AskedOn, bySlides } from '../regulation/slides.js';
import type { FreeTermFacts } from './free-term-facts.js';
import { type FreeTerm, LASTS_ONE_YEAR, START_AS_WISHED, START_CLAMPED } from './length.clauses.js';
import {
  END_USER_DATE_IS_ANOTHER,
  MOVED_TO_DAY_30_AT_MOST,
  MOVED_WITHIN_30_DAYS,
  STARTS_ON_DELIVERY,
  WISHED_AT_REGISTRATION,
} from './start.clauses.js';

/** The clauses on when the free year starts. */
export const START_CLAUSES = [
  STARTS_ON_DELIVERY,
  END_USER_DATE_IS_ANOTHER,
  WISHED_AT_REGISTRATION,
  MOVED_WITHIN_30_DAYS,
  MOVED_TO_DAY_30_AT_MOST,
];

/** The clauses on how long it lasts. */
export const LENGTH_CLAUSES = [LASTS_ONE_YEAR, START_AS_WISHED, START_CLAMPED];

/**
 * The free warranty year of a product and what became of a wish to start it later (SR-1-1 to SR-2-F2).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideFreeTerm(
  stated: FreeTermFacts,
  terms: Terms,
  at: AskedOn,
): Decision<FreeTerm, 'support-renewal'> {
  const facts = RecordedFacts.of(stated);
  return bySlides(at, facts, new MasterData(terms, at.askedOn), () =>
    chain(
      resolve(START_CLAUSES, facts),
      (start) => resolve(LENGTH_CLAUSES, facts.with({ start })),
      () => 'part',
    ),
  );
}
