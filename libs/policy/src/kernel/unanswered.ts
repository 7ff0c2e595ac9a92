import type { Outcome } from './decision.js';

/** Clauses left open what was asked on the way to an answer, or to a day, a payer or a way of handling. */
export class Unanswered extends TypeError {
  constructor(
    /** The clauses that were asked, by id. */
    readonly clauses: readonly string[],
    /** How they ended instead. */
    readonly outcome: Outcome<unknown>,
  ) {
    super(`${clauses.join(' ')} ended in ${outcome.kind}`);
  }
}

/** What a question comes to that rests on one which ended so: where that was answered, but not as was needed, a gap. */
export function stoppedBy(outcome: Outcome<unknown>): Outcome<never> {
  switch (outcome.kind) {
    case 'person-decides':
      return { ...outcome, proposal: null };
    case 'decided':
      return { kind: 'gap' };
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
  }
}
