import type { Facts } from '../../../kernel/facts.js';
import { join } from '../../../kernel/combine.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { daysOf } from '../../../days.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { MasterData } from '../master-data.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import { CARD_AND_PROOF } from './card-and-proof.clause.js';
import { CARD_ONLY } from './card-only.clause.js';
import { EXTENDED_LENGTH } from './extended-length.clause.js';
import { shopStamp } from './shop-stamp.clause.js';
import { standardLength } from './standard-length.clause.js';

/** The clauses on when the term starts. */
export function startClauses(masterData: MasterData) {
  return [CARD_AND_PROOF, CARD_ONLY, shopStamp(masterData)];
}

/** The clauses on how many months the term has. */
export function lengthClauses(masterData: MasterData) {
  return [standardLength(masterData), EXTENDED_LENGTH];
}

/** The warranty term of an item: its start and its length, the first day counted (A-G-1, A-G-2). */
export function warrantyTerm(facts: Facts<FrontierFacts>, masterData: MasterData): Resolution<WarrantyTerm> {
  const start = resolve(startClauses(masterData), facts);
  const months = resolve(lengthClauses(masterData), facts);
  return join(start, months, termFrom);
}

/** The term that starts on a day and has a number of months, the first day counted. */
export function termFrom(startsOn: string, months: number): WarrantyTerm {
  const lastDay = daysOf(startsOn, { unit: 'months', count: months, firstDay: 'counted' }).last;
  return { startsOn, lastDay };
}
