import type { ClauseText } from '../../kernel/clause.js';
import { ALTERNATIVE_CLAUSES } from './alternative/decide-alternative.js';
import { CANCELLING_COSTS, PAID_BEFORE_RETURN } from './charges/cancellation.clauses.js';
import { LOSS_CLAUSES } from './losses/decide-loss.js';
import { COVERAGE_CLAUSES } from './coverage/decide-coverage.js';
import { GROUND_TEXTS } from './delay/grounds.texts.js';
import { DEMAND_CLAUSES } from './demands/decide-demand.js';
import { SEEN_DIAGNOSIS_GOVERNS } from './diagnosis/governing-diagnosis.js';
import { DISCLOSURES } from './disclosures/disclosures.clauses.js';
import * as enclosed from './enclosed/enclosed.texts.js';
import { PROOF_AND_FORM_COME_ALONG, WEB_FORM_REPLACES_PAPER } from './evidence/evidence.clauses.js';
import { CENTRE_CHOOSES_PARTS, RECYCLED_PART_IS } from './fitted-part/fitted-part.js';
import { inboundClauses } from './freight/inbound-freight.js';
import { COLLECT_IS_SETTLED } from './freight/return.clauses.js';
import { INITIAL_FAILURE_CLAUSES } from './initial-failure/decide-initial-failure.js';
import * as exchange from './initial-failure/exchange.texts.js';
import { MasterData } from './master-data.js';
import { MISSING_ITEM_CLAUSES } from './missing-item/decide-missing-item.js';
import { MODIFICATION_CLAUSES } from './modification/decide-modification.js';
import { DISK_CLAUSES } from './operating-system/decide-os.js';
import * as packing from './packing/packing.texts.js';
import { PART_CLAUSES } from './parts/decide-part.js';
import { PART_LENGTH } from './parts/part-term.clause.js';
import { PROCEDURE } from './procedure/procedure.clauses.js';
import { QUOTE_ANSWERS_THE_PRICE, SILENCE_OR_DISAGREEMENT_CANCELS } from './quote/quote.clauses.js';
import { REFUSAL_CLAUSES } from './refusal/decide-refusal.js';
import * as removedPart from './removed-part/removed-part.texts.js';
import { SCOPE_CLAUSES } from './scope/decide-scope.js';
import { SERVING_CLAUSES } from './service/decide-serving.js';
import { SHORTAGE_CLAUSES } from './shortage/decide-shortage.js';
import { KEPT_THREE_MONTHS } from './storage/storage.clauses.js';
import * as support from './support/support.clauses.js';
import { DELAY_NEEDS_A_GROUND, QUOTE_TARGET, REPAIR_TARGET } from './target/target.clauses.js';
import { lengthClauses, startClauses } from './term/warranty-term.js';
import { UPGRADE_CLAUSES } from './upgrade/decide-upgrade.js';

const NO_TERMS = { revision: 'none', programmes: {} };

/** The clauses that answer a question by their condition, question after question; some answer several. */
function questionClauses(): readonly ClauseText[] {
  const masterData = new MasterData(NO_TERMS);
  return [
    ...COVERAGE_CLAUSES,
    ...startClauses(masterData),
    ...lengthClauses(masterData),
    ...inboundClauses(NO_TERMS),
    ...PART_CLAUSES,
    PART_LENGTH,
    ...SERVING_CLAUSES,
    ...REFUSAL_CLAUSES,
    ...SCOPE_CLAUSES,
    ...MODIFICATION_CLAUSES,
    ...INITIAL_FAILURE_CLAUSES,
    ...SHORTAGE_CLAUSES,
    ...MISSING_ITEM_CLAUSES,
    ...LOSS_CLAUSES,
    ...DEMAND_CLAUSES,
    ...UPGRADE_CLAUSES,
    ...DISK_CLAUSES,
    ...ALTERNATIVE_CLAUSES,
  ];
}

/** Every clause of the programme, each once; where a text is also a condition, the condition stands. */
export function frontierClauses(): readonly ClauseText[] {
  const clauses = [
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
    ...Object.values(GROUND_TEXTS),
    KEPT_THREE_MONTHS,
    SEEN_DIAGNOSIS_GOVERNS,
    CENTRE_CHOOSES_PARTS,
    RECYCLED_PART_IS,
    ...Object.values(enclosed),
    ...Object.values(exchange),
    ...Object.values(packing),
    ...Object.values(removedPart),
    ...Object.values(support),
    ...PROCEDURE,
    ...DISCLOSURES,
    ...questionClauses(),
  ];
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}
