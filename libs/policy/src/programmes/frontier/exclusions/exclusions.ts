import { CONDITIONS_ARE_REQUIRED } from './environment.clauses.js';
import { EXCLUSIONS_OF_REPAIR_RULES } from './repair-rules.clauses.js';
import { EXCLUSIONS_OF_WARRANTY_RULES } from './warranty-rules.clauses.js';

/** All that makes a repair paid which might be free, but for the serial seal, which has a ladder of its own. */
export const EXCLUSIONS = [
  ...EXCLUSIONS_OF_REPAIR_RULES,
  CONDITIONS_ARE_REQUIRED,
  ...EXCLUSIONS_OF_WARRANTY_RULES,
];
