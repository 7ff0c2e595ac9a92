import type { ClauseText } from '../../kernel/clause.js';
import { CANCELLING_COSTS, PAID_BEFORE_RETURN } from './charges/cancellation.clauses.js';
import { COVERAGE_CLAUSES } from './coverage/decide-coverage.js';
import { PROOF_AND_FORM_COME_ALONG, WEB_FORM_REPLACES_PAPER } from './evidence/evidence.clauses.js';
import { inboundClauses } from './freight/inbound-freight.js';
import { COLLECT_IS_SETTLED } from './freight/return.clauses.js';
import { MasterData } from './master-data.js';
import { PROCEDURE } from './procedure/procedure.clauses.js';
import { QUOTE_ANSWERS_THE_PRICE, SILENCE_OR_DISAGREEMENT_CANCELS } from './quote/quote.clauses.js';
import { KEPT_THREE_MONTHS } from './storage/storage.clauses.js';
import { DELAY_NEEDS_A_GROUND, QUOTE_TARGET, REPAIR_TARGET } from './target/target.clauses.js';
import { lengthClauses, startClauses } from './term/warranty-term.js';

const NO_TERMS = { revision: 'none', programmes: {} };

/** Every clause of the programme that is written down here. */
export function frontierClauses(): readonly ClauseText[] {
  const masterData = new MasterData(NO_TERMS);
  return [
    ...COVERAGE_CLAUSES,
    ...startClauses(masterData),
    ...lengthClauses(masterData),
    ...inboundClauses(NO_TERMS),
    COLLECT_IS_SETTLED,
    CANCELLING_COSTS,
    PAID_BEFORE_RETURN,
    PROOF_AND_FORM_COME_ALONG,
    WEB_FORM_REPLACES_PAPER,
    REPAIR_TARGET,
    QUOTE_TARGET,
    QUOTE_ANSWERS_THE_PRICE,
    SILENCE_OR_DISAGREEMENT_CANCELS,
    DELAY_NEEDS_A_GROUND,
    KEPT_THREE_MONTHS,
    ...PROCEDURE,
  ];
}
