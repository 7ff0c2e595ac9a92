import { CONDITIONS_ARE_REQUIRED } from './environment.clauses.js';
import { overPremiumCap } from './premium-cap.clause.js';
import { EXCLUSIONS_OF_REPAIR_RULES } from './repair-rules.clauses.js';
import { EXCLUSIONS_OF_WARRANTY_RULES } from './warranty-rules.clauses.js';

const OF_WARRANTY = [CONDITIONS_ARE_REQUIRED, ...EXCLUSIONS_OF_WARRANTY_RULES];

/** All that makes a repair paid which might be free, but for the serial seal, which has a ladder of its own. */
export const EXCLUSIONS = [
  ...EXCLUSIONS_OF_REPAIR_RULES,
  overPremiumCap([...EXCLUSIONS_OF_REPAIR_RULES, ...OF_WARRANTY]),
  ...OF_WARRANTY,
];
