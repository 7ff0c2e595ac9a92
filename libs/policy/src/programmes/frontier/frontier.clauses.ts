import type { ClauseText } from '../../kernel/clause.js';
import { ALTERNATIVE_CLAUSES } from './alternative/decide-alternative.js';
import { COST_CLAUSES, HOLD_CLAUSES } from './charges/cancellation.clauses.js';
import { LOSS_CLAUSES } from './losses/decide-loss.js';
import { COVERAGE_CLAUSES } from './coverage/decide-coverage.js';
import { ALARM_CLAUSES } from './delay/delay.js';
import { GROUND_CLAUSES } from './delay/grounds.clauses.js';
import { DEMAND_CLAUSES } from './demands/decide-demand.js';
import { DIAGNOSIS_CLAUSES } from './diagnosis/governing-diagnosis.js';
import { DISCLOSURES } from './disclosures/disclosures.clauses.js';
import { ENCLOSED_CLAUSES } from './enclosed/enclosed-thing.js';
import { FORM_CLAUSES } from './evidence/evidence.clauses.js';
import { CONFIGURATION_CLAUSES, FITTING_CLAUSES } from './fitted-part/fitted-part.js';
import { INBOUND_CLAUSES } from './freight/inbound-freight.js';
import { RETURN_CLAUSES } from './freight/return.clauses.js';
import { INITIAL_FAILURE_CLAUSES } from './initial-failure/decide-initial-failure.js';
import { CONTENTS_CLAUSES, LEAVING_CLAUSES, TERM_AFTER_EXCHANGE } from './initial-failure/exchange.js';
import { WAY_IN_CLAUSES } from './initial-failure/freight.clauses.js';
import { MISSING_ITEM_CLAUSES } from './missing-item/decide-missing-item.js';
import { MODIFICATION_CLAUSES } from './modification/decide-modification.js';
import { DISK_CLAUSES } from './operating-system/decide-os.js';
import { PACKING_CLAUSES } from './packing/packing.js';
import { PART_CLAUSES } from './parts/decide-part.js';
import { PART_LENGTH } from './parts/part-term.clause.js';
import { ANSWER_CLAUSES, QUOTE_ANSWERS_THE_PRICE } from './quote/quote.clauses.js';
import { PUBLISHING_TEXTS } from './regulations/publishing.clauses.js';
import { REFUSAL_CLAUSES } from './refusal/decide-refusal.js';
import { REMOVED_PART_CLAUSES } from './removed-part/removed-part.clauses.js';
import { SCOPE_CLAUSES } from './scope/decide-scope.js';
import { SERVING_CLAUSES } from './service/decide-serving.js';
import { SHORTAGE_CLAUSES, SHORTAGE_KIND_CLAUSES } from './shortage/decide-shortage.js';
import { STORAGE_CLAUSES } from './storage/storage.clauses.js';
import { END_CLAUSES } from './support/announced-end.js';
import { GUIDE_CLAUSES, SERVICE_CLAUSES } from './support/support.clauses.js';
import { TARGET_CLAUSES } from './target/target.clauses.js';
import { LENGTH_CLAUSES, START_CLAUSES } from './term/warranty-term.js';
import { UPGRADE_CLAUSES } from './upgrade/decide-upgrade.js';

/** The clauses that answer a question by their condition, question after question; some answer several. */
function questionClauses(): readonly ClauseText[] {
  return [
    ...COVERAGE_CLAUSES,
    ...START_CLAUSES,
    ...LENGTH_CLAUSES,
    ...WAY_IN_CLAUSES,
    ...INBOUND_CLAUSES,
    ...PART_CLAUSES,
    PART_LENGTH,
    ...SERVING_CLAUSES,
    ...REFUSAL_CLAUSES,
    ...SCOPE_CLAUSES,
    ...MODIFICATION_CLAUSES,
    ...INITIAL_FAILURE_CLAUSES,
    ...SHORTAGE_KIND_CLAUSES,
    ...SHORTAGE_CLAUSES,
    ...MISSING_ITEM_CLAUSES,
    ...LOSS_CLAUSES,
    ...DEMAND_CLAUSES,
    ...UPGRADE_CLAUSES,
    ...DISK_CLAUSES,
    ...ALTERNATIVE_CLAUSES,
    ...TARGET_CLAUSES,
    ...COST_CLAUSES,
    ...HOLD_CLAUSES,
    ...ANSWER_CLAUSES,
    ...RETURN_CLAUSES,
    ...STORAGE_CLAUSES,
    ...FORM_CLAUSES,
    ...DIAGNOSIS_CLAUSES,
    ...FITTING_CLAUSES,
    ...CONFIGURATION_CLAUSES,
    ...ALARM_CLAUSES,
    ...GROUND_CLAUSES,
    ...ENCLOSED_CLAUSES,
    ...PACKING_CLAUSES,
    ...REMOVED_PART_CLAUSES,
    ...END_CLAUSES,
    ...GUIDE_CLAUSES,
    ...SERVICE_CLAUSES,
    ...TERM_AFTER_EXCHANGE,
    ...LEAVING_CLAUSES,
    ...CONTENTS_CLAUSES,
  ];
}

/** Every clause of the programme, each once; where a text is also a condition, the condition stands. */
export function frontierClauses(): readonly ClauseText[] {
  const clauses = [QUOTE_ANSWERS_THE_PRICE, ...DISCLOSURES, ...PUBLISHING_TEXTS, ...questionClauses()];
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}
