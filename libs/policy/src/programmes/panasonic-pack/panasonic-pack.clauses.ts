import type { ClauseText } from '../../kernel/clause.js';
import { clauseText } from './clause-text.js';
import {
  LINES_CLAUSES,
  STANDING_CLAUSES,
  USE_CLAUSES,
  windowClauses,
} from './consumables/entitlement.clauses.js';
import { CONTRACT_REQUEST_CLAUSES } from './contract/contract-request.js';
import { OFFER_CLAUSES, siteClauses, systemClauses } from './contract/decide-application.js';
import { PACK_LENGTH_CLAUSES, PACK_START_CLAUSES } from './contract/term.clauses.js';
import { PACK_COVERAGE_CLAUSES } from './coverage/decide-pack-coverage.js';
import { FREIGHT_CLAUSES } from './freight/carry-in-freight.js';
import { MasterData } from './master-data.js';
import { DESK_DAY_CLAUSES } from './reception/desk-day.clauses.js';
import { CONTACT_CLAUSES, REQUEST_DAY_CLAUSES } from './reception/reception.clauses.js';
import { JUDGING_CLAUSES } from './target/judge-target.js';
import { TARGET_RULE_CLAUSES, TARGET_START_CLAUSES } from './target/target.clauses.js';
import { VISIT_CLAUSES } from './visit/visit-readiness.js';

/** What the catalogue prints beside its rules. It is shown and decides nothing. */
const DISCLOSURES: readonly ClauseText[] = [
  clauseText(
    'PN-I-6',
    '製品シリーズの案内、環境への取り組み、発行者の名称と住所が載っている。',
    'It carries advertising of a product series, an environmental statement, and the issuer’s name and address.',
  ),
];

/** Every clause of the programme, each once: of one that speaks to several questions, as it speaks to the first of them. */
export function panasonicPackClauses(): readonly ClauseText[] {
  const masterData = new MasterData({ revision: 'none', programmes: {} }, 'no day');
  const all: readonly ClauseText[] = [
    ...OFFER_CLAUSES,
    ...siteClauses(masterData),
    ...systemClauses(masterData),
    ...PACK_START_CLAUSES,
    ...PACK_LENGTH_CLAUSES,
    ...CONTRACT_REQUEST_CLAUSES,
    ...DESK_DAY_CLAUSES,
    ...CONTACT_CLAUSES,
    ...REQUEST_DAY_CLAUSES,
    ...TARGET_START_CLAUSES,
    ...TARGET_RULE_CLAUSES,
    ...JUDGING_CLAUSES,
    ...FREIGHT_CLAUSES,
    ...PACK_COVERAGE_CLAUSES,
    ...STANDING_CLAUSES,
    ...USE_CLAUSES,
    ...LINES_CLAUSES,
    ...windowClauses(masterData),
    ...VISIT_CLAUSES,
    ...DISCLOSURES,
  ];
  return [...new Map(all.toReversed().map((clause) => [clause.id, clause])).values()].toReversed();
}
