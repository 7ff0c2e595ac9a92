import type { Clause } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { join } from '../../../kernel/combine.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { lastDayIn } from '../../../days.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import { PASSED_ON, RESTARTED } from './after-exchange.clauses.js';
import { CARD_AND_PROOF } from './card-and-proof.clause.js';
import { CARD_ONLY } from './card-only.clause.js';
import { EXTENDED_LENGTH } from './extended-length.clause.js';
import { SHOP_STAMP } from './shop-stamp.clause.js';
import { STANDARD_LENGTH } from './standard-length.clause.js';

type Item = InHouse<FrontierFacts>;

/** The clauses on when the term starts. */
export const START_CLAUSES: readonly Clause<Item, string>[] = [
  CARD_AND_PROOF,
  CARD_ONLY,
  SHOP_STAMP,
  RESTARTED,
  PASSED_ON,
];

/** The clauses on how many months the term has. */
export const LENGTH_CLAUSES: readonly Clause<Item, number>[] = [STANDARD_LENGTH, EXTENDED_LENGTH];

/** The warranty term of an item: its start and its length, the first day counted (A-G-1, A-G-2). */
export function warrantyTerm(facts: Facts<Item>): Resolution<WarrantyTerm> {
  return join(resolve(START_CLAUSES, facts), resolve(LENGTH_CLAUSES, facts), termFrom);
}

/** The term that starts on a day and has a number of months, the first day counted. */
export function termFrom(startsOn: string, months: number): WarrantyTerm {
  return { startsOn, lastDay: lastDayIn(startsOn, { unit: 'months', count: months, firstDay: 'counted' }) };
}
