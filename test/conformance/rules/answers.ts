import type { WorkedCase } from '../policy/support/worked-case.js';

/** All that a case is answered, as text; where the rules are so bare that nothing can be answered, that. */
export function answersOf(worked: WorkedCase): string {
  try {
    return JSON.stringify(worked.observe().answers, withoutClauses);
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is cited is no answer. */
function withoutClauses(key: string, value: unknown): unknown {
  return key === 'clauses' ? undefined : value;
}
