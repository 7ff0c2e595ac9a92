import type { ClauseText } from '../../kernel/clause.js';
import { LENGTH_CLAUSES, START_CLAUSES } from './free-term/decide-free-term.js';
import { MasterData } from './master-data.js';
import {
  GAP_CLAUSES,
  NEW_START_CLAUSES,
  RETROACTIVE_CLAUSES,
  TIMING_CLAUSES,
} from './renewal/decide-renewal.js';
import { priceClauses } from './renewal/support-charges.js';
import { serviceClauses } from './service/decide-service.js';
import { MONTHS_CLAUSES, OCCASION_CLAUSES } from './span/resolve-span.js';

const NO_PRICES = { revision: 'none', from: '2000-01-01', month: 0 };

/** Every clause of the programme, each once, though a figure may speak to several questions. */
export function supportRenewalClauses(): readonly ClauseText[] {
  const all: readonly ClauseText[] = [
    ...START_CLAUSES,
    ...LENGTH_CLAUSES,
    ...serviceClauses(new MasterData({ revision: 'none', programmes: {} }, 'no day')),
    ...MONTHS_CLAUSES,
    ...OCCASION_CLAUSES,
    ...TIMING_CLAUSES,
    ...NEW_START_CLAUSES,
    ...GAP_CLAUSES,
    ...RETROACTIVE_CLAUSES,
    ...priceClauses(NO_PRICES),
  ];
  return [...new Map(all.map((clause) => [clause.id, clause])).values()];
}
