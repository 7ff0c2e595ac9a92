import type { ClauseText } from '../../kernel/clause.js';
import { CHARGE_CLAUSES } from './charges/charges.clauses.js';
import { CLAIM_CLAUSES } from './claim/decide-claim.js';
import { IPRO_COVERAGE_CLAUSES } from './coverage/cover.js';
import { IPRO_DISCLOSURES } from './disclosures.js';
import { AREA_CLAUSES } from './form/area.clauses.js';
import { FORM_CLAUSES } from './form/form.clauses.js';
import { HANDLING_CLAUSES } from './form/handling.clauses.js';
import { INBOUND_CLAUSES, OUTBOUND_CLAUSES } from './freight/freight.js';
import { PART_ORDER_CLAUSES } from './parts/decide-part-order.js';
import { REPAIRABLE_CLAUSES } from './product/repairable.js';
import { TEXT_OF_THE_SCHEME } from './regulation/scheme.js';
import { ROUTE_CLAUSES } from './request/route.clauses.js';
import { FIVE_YEAR_END, FIVE_YEAR_START } from './term/five-year.clauses.js';
import { GRANT_CLAUSES } from './term/grant.clauses.js';
import { LENGTH_CLAUSES, START_CLAUSES } from './term/product.clauses.js';

/** The clauses that answer something, question by question. */
export const IPRO_DECIDING = [
  TEXT_OF_THE_SCHEME,
  ...START_CLAUSES,
  ...LENGTH_CLAUSES,
  ...GRANT_CLAUSES,
  ...FIVE_YEAR_START,
  ...FIVE_YEAR_END,
  ...IPRO_COVERAGE_CLAUSES,
  ...FORM_CLAUSES,
  ...HANDLING_CLAUSES,
  ...AREA_CLAUSES,
  ...INBOUND_CLAUSES,
  ...OUTBOUND_CLAUSES,
  ...CHARGE_CLAUSES,
  ...REPAIRABLE_CLAUSES,
  ...CLAIM_CLAUSES,
  ...ROUTE_CLAUSES,
  ...PART_ORDER_CLAUSES,
];

/** Every clause of the scheme: those that decide, and those that are only shown. */
export function iproClauses(): readonly ClauseText[] {
  return [...IPRO_DECIDING, ...IPRO_DISCLOSURES];
}
